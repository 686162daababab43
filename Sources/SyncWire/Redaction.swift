import SyncLog

/// Takes access keys, tokens and signatures out of what a server says: gateways echo them in their errors.
package enum Redaction {
  /// `text` with the values of such names replaced, and with every one of the `known` secrets.
  package static func apply(_ text: String, known: [String] = []) -> String {
    known.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
      .reduce(SecretMask.apply(text)) { $0.replacing($1, with: SecretMask.mark) }
  }
}
