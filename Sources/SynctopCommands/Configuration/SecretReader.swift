/// Follows a reference to a secret. What goes wrong is told without a letter of the secret.
struct SecretReader {
  /// The longest secret, in bytes: tokens run to several KB.
  private static let sizeLimit = 65_536

  let environment: [String: String]
  /// The directory from which a relative `file:` path starts.
  let base: String?
  /// Whether blanks may stand inside, as in passwords and names.
  var allowsBlanks = false

  /// The secret without blanks and line ends around it.
  func read(_ reference: SecretReference) throws(FileRefusal) -> String {
    switch reference {
    case .plain(let text): try checked(text, "holds")
    case .environment(let name): try variable(name)
    case .command:
      throw FileRefusal(what: "refers to a command, which isn't run here", nextStep: "use env:NAME or file:PATH")
    case .file(let path): try file(PathName.absolute(path, base: base, environment: environment))
    }
  }

  private func variable(_ name: String) throws(FileRefusal) -> String {
    guard let text = environment[name], !text.isEmpty else {
      throw FileRefusal(what: "refers to the variable \(name), which is not set", nextStep: "export \(name)")
    }
    return try checked(text, "refers to the variable \(name), which holds")
  }

  private func file(_ path: String) throws(FileRefusal) -> String {
    let file: RegularFile
    do throws(FileRefusal) {
      file = try RegularFile.read(path, limit: Self.sizeLimit)
    } catch {
      throw FileRefusal(what: "refers to the file \(path), which \(error.what)", nextStep: error.nextStep)
    }
    guard !file.isReadableByOthers else {
      throw FileRefusal(
        what: "refers to the file \(path), which others can read",
        nextStep: "run: chmod 600 \(ShellWord.quoted(path))")
    }
    return try checked(String(decoding: file.bytes, as: UTF8.self), "refers to the file \(path), which holds")
  }

  private func checked(_ text: String, _ subject: String) throws(FileRefusal) -> String {
    let trimmed = Self.trimmed(text)
    guard !trimmed.isEmpty else {
      throw FileRefusal(what: "\(subject) nothing", nextStep: "put the secret there")
    }
    let allowed: ClosedRange<UInt8> = allowsBlanks ? 0x20...0x7E : 0x21...0x7E
    guard trimmed.utf8.count <= Self.sizeLimit, trimmed.utf8.allSatisfy(allowed.contains) else {
      throw FileRefusal(
        what: "\(subject) blanks, line ends or other characters that no secret has",
        nextStep: "copy the secret alone, as one word")
    }
    return trimmed
  }

  private static func trimmed(_ text: String) -> String {
    let head = text.drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}
