/// Takes passwords, access keys and tokens out of a text before it leaves the board: servers echo them in their errors,
/// and statements that failed hold them.
///
/// What is taken is the value behind a name such as `ak:`, `X-Auth-Token=` or `PASSWORD '…'`, also where quotes are
/// escaped as in JSON within JSON. Linear in time; all else stays to the byte.
package enum SecretMask {
  /// What stands for a secret.
  package static let mark = "***"

  /// `text` without the secrets in it; the very same text where it has none.
  package static func apply(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var scan = SecretScan(bytes)
      scan.run()
      return scan.masked
    } ?? text
  }
}
