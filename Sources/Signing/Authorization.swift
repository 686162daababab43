/// The parts of an `Authorization` header of this scheme.
struct Authorization {
  let access: String
  let signedHeaders: [String]
  let signature: String

  /// Nil unless the header has the scheme's name and each of the three parts once.
  init?(_ header: String) {
    let text = CanonicalRequest.trimmed(header)
    guard text.hasPrefix(Signer.algorithm + " ") else { return nil }
    var parts: [String: String] = [:]
    for part in text.dropFirst(Signer.algorithm.count + 1).split(separator: ",") {
      let sides = CanonicalRequest.trimmed(String(part)).split(separator: "=", maxSplits: 1)
      guard sides.count == 2, parts.updateValue(String(sides[1]), forKey: String(sides[0])) == nil else { return nil }
    }
    guard parts.count == 3, let access = parts["Access"], let names = parts["SignedHeaders"],
      let signature = parts["Signature"]
    else { return nil }
    self.access = access
    self.signature = signature
    signedHeaders = names.split(separator: ";").map(String.init)
  }
}
