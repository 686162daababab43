import Glibc

/// The configuration file: where it is, whether it may be trusted, and the settings in it.
struct ConfigurationFile: Sendable {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 1_048_576

  let path: String
  /// True when somebody named the file, so that it must exist.
  let isNamed: Bool

  /// The file that `--config` or SYNCTOP_CONFIG names, else the one in the XDG place; nil without a home.
  init?(named flag: String?, environment: [String: String]) {
    if let named = flag ?? environment["SYNCTOP_CONFIG"].flatMap({ $0.isEmpty ? nil : $0 }) {
      path = named
      isNamed = true
    } else if let directory = Self.directory(environment) {
      path = directory + "/synctop/config.json"
      isNamed = false
    } else {
      return nil
    }
  }

  /// A relative XDG_CONFIG_HOME is ignored, as its specification asks.
  private static func directory(_ environment: [String: String]) -> String? {
    if let directory = environment["XDG_CONFIG_HOME"], directory.hasPrefix("/") { return directory }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.config" : nil }
  }

  /// What the file says; nil when nobody named it and it doesn't exist. Throws what stopped the reading.
  func content(zones: ZoneNames) throws(ConfigurationError) -> ConfigurationContent? {
    guard let file = try bytes() else { return nil }
    let (root, slips) = try ConfigurationReader.reading(file.bytes, file: path)
    var decoder = ConfigurationDecoder(file: path, zones: zones)
    decoder.decode(root)
    var content = ConfigurationContent(
      settings: decoder.settings, contexts: decoder.contexts, problems: slips + decoder.problems)
    content.problems += trustProblems(file, content)
    return content
  }

  /// The directory that the file is in.
  var directory: String {
    path.contains("/")
      ? path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") : "."
  }

  /// True when there is something at the path.
  var exists: Bool { access(path, F_OK) == 0 }

  private func bytes() throws(ConfigurationError) -> RegularFile? {
    do throws(FileRefusal) {
      if !isNamed, !exists { return nil }
      return try RegularFile.read(path, limit: Self.sizeLimit, followsLinks: false)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem(path, "the configuration file \(error.what)", nextStep: error.nextStep))
    }
  }

  /// A file that others can read must hold no secret, and one that others can write must not be believed.
  private func trustProblems(_ file: RegularFile, _ content: ConfigurationContent) -> [ConfigurationProblem] {
    let secret = content.plainSecret
    var problems: [ConfigurationProblem] = []
    if let secret, file.isReadableByOthers {
      problems.append(
        ConfigurationProblem(
          path, "\(secret) is a plain secret in a file that others can read", nextStep: "run: chmod 600 \(quoted)")
      )
    }
    if file.isWritableByAnybody {
      problems.append(
        ConfigurationProblem(
          path, "everybody may write the file, and so send your credentials anywhere",
          nextStep: "run: chmod o-w \(quoted)"))
    }
    if secret != nil || !isNamed, file.owner != geteuid(), file.owner != 0 {
      problems.append(
        ConfigurationProblem(
          path, "the file belongs to another user (id \(file.owner))", nextStep: "make it yours, or name another file"))
    }
    return problems
  }

  private var quoted: String { ShellWord.quoted(path) }
}

extension Setting {
  /// True for a secret that is written out instead of referred to.
  var isPlainSecret: Bool {
    if case .secret(.plain) = value { true } else { false }
  }
}
