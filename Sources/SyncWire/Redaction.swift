import SyncLog

/// Takes access keys, tokens and signatures out of what a server says: gateways echo them in their errors.
package enum Redaction {
  /// The shortest beginning of a secret that is taken for one where a text was cut, in characters.
  private static let shortestPart = 4

  /// `text` with the values of such names replaced, and with every one of the `known` secrets, also where a bound cut
  /// the text within one.
  package static func apply(_ text: String, known: [String] = []) -> String {
    let secrets = known.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    let whole = secrets.reduce(SecretMask.apply(text)) { $0.replacing($1, with: SecretMask.mark) }
    return secrets.reduce(whole, withoutTail)
  }

  /// `text` without a beginning of `secret` at its end, before the mark of a cut.
  private static func withoutTail(_ text: String, of secret: String) -> String {
    let mark = text.hasSuffix("…") ? "…" : ""
    let body = text.dropLast(mark.count)
    for length in stride(from: min(secret.count, body.count), through: shortestPart, by: -1)
    where body.hasSuffix(secret.prefix(length)) {
      return body.dropLast(length) + SecretMask.mark + mark
    }
    return text
  }
}
