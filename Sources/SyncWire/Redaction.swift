/// Takes access keys, tokens and signatures out of what a server says: gateways echo them in their errors.
package enum Redaction {
  private static let mark = "***"
  /// Names whose value is a secret or an access key, as they stand before `:` or `=`.
  private static let secretNames: Set<String> = [
    "ak", "sk", "accesskey", "access_key", "accesskeyid", "access_key_id", "secretkey", "secret_key",
    "secretaccesskey", "secret_access_key", "x-auth-token", "x-security-token", "x-subject-token",
    "securitytoken", "security_token", "password",
  ]
  /// Names that are common words too, so that they count before `=` only.
  private static let assignedNames: Set<String> = ["access", "signature", "token", "credential"]

  /// Longer than any of those names, in scalars.
  private static let nameLimit = 32

  /// `text` with the values of such names replaced, and with every one of the `known` secrets.
  package static func apply(_ text: String, known: [String] = []) -> String {
    let named = redactNamed(Array(text.unicodeScalars))
    return known.filter { !$0.isEmpty }.reduce(named) { $0.replacing($1, with: mark) }
  }

  private static func redactNamed(_ scalars: [Unicode.Scalar]) -> String {
    var output = String.UnicodeScalarView()
    var name = 0..<0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      output.append(scalar)
      index += 1
      if scalar == ":" || scalar == "=", isSecret(scalars[name], assigned: scalar == "=") {
        let end = valueEnd(scalars, index)
        if end > index { output.append(contentsOf: mark.unicodeScalars) }
        index = end
      }
      if isNamePart(scalar) {
        name = (name.upperBound == index - 1 ? name.lowerBound : index - 1)..<index
      } else if scalar != "\"" {
        name = index..<index
      }
    }
    return String(output)
  }

  private static func isSecret(_ scalars: ArraySlice<Unicode.Scalar>, assigned: Bool) -> Bool {
    guard 1...nameLimit ~= scalars.count else { return false }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let name = String(view).lowercased()
    return secretNames.contains(name) || assigned && assignedNames.contains(name)
  }

  private static func valueEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    let first = scalars[start...].firstIndex { $0 != " " && $0 != "\"" } ?? scalars.count
    return scalars[first...].firstIndex { ends($0) } ?? scalars.count
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_" || scalar == "-" || "0"..."9" ~= scalar
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [",", "|", ";", "\"", "'", "}", ")", "&"].contains(scalar)
  }
}
