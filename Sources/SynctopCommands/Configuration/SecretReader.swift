import Programs

/// Follows a reference to a secret. What goes wrong is told without a letter of the secret.
struct SecretReader: Sendable {
  /// The longest secret, in bytes: tokens run to several KB.
  private static let sizeLimit = 65_536

  let environment: [String: String]
  /// The directory from which a relative path starts.
  let base: String?
  /// Whether blanks may stand inside, as in passwords and names.
  var allowsBlanks = false
  /// The longest that a command may run; nil for what programs have by default.
  var commandLimit: Duration?

  /// The secret without blanks and line ends around it. A command is run, once, without a shell, without a terminal,
  /// and without the secrets of the environment.
  func read(_ reference: SecretReference) async throws(FileRefusal) -> String {
    switch reference {
    case .command(let words): try await output(of: words)
    case .plain, .environment, .file: try check(reference) ?? ""
    }
  }

  /// The same, but for a command, which isn't run: nil.
  func check(_ reference: SecretReference) throws(FileRefusal) -> String? {
    switch reference {
    case .plain(let text): try checked(text, "holds")
    case .environment(let name): try variable(name)
    case .file(let path): try file(PathName.absolute(path, base: base, environment: environment))
    case .command: nil
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
    if let danger = SecretFile.danger(of: file, at: path) {
      throw FileRefusal(what: "refers to the file \(path), which \(danger.what)", nextStep: danger.nextStep)
    }
    return try checked(String(decoding: file.bytes, as: UTF8.self), "refers to the file \(path), which holds")
  }

  private func output(of words: [String]) async throws(FileRefusal) -> String {
    var command = CredentialCommand(words: words, base: base, environment: environment)
    if let commandLimit { command.program.timeLimit = commandLimit }
    let bytes: [UInt8]
    do throws(ProgramFailure) {
      bytes = try await command.program.output()
    } catch {
      throw FileRefusal(
        what: "refers to the command \(command.name): \(command.told(error))", nextStep: command.nextStep(error))
    }
    return try checked(String(decoding: bytes, as: UTF8.self), "refers to the command \(command.name), which prints")
  }

  private func checked(_ text: String, _ subject: String) throws(FileRefusal) -> String {
    let trimmed = text.withoutBlanksAround
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
}
