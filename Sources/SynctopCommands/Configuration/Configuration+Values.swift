import SyncAPI

extension Configuration {
  /// A text; of a list its first.
  func text(_ key: SettingKey) -> String? {
    switch self[key]?.value {
    case .text(let text): text
    case .words(let words): words.first
    case .address, .seconds, .integer, .rate, .boolean, .secret, nil: nil
    }
  }

  /// Ids, names of contexts or a command's words; nil where none are given.
  func words(_ key: SettingKey) -> [String]? {
    if case .words(let words) = self[key]?.value { words } else { nil }
  }

  /// The path that a setting names: `~/` is the home, and a relative one in the file starts from the file's directory.
  func path(_ key: SettingKey) -> String? {
    guard case .text(let path) = self[key]?.value, let source = self[key]?.source else { return nil }
    return PathName.absolute(path, base: source.isFile ? file?.directory : nil, environment: environment)
  }

  func address(_ key: SettingKey) -> Endpoint? {
    if case .address(let address) = self[key]?.value { address } else { nil }
  }

  func seconds(_ key: SettingKey) -> Double? {
    if case .seconds(let seconds) = self[key]?.value { seconds } else { nil }
  }

  func integer(_ key: SettingKey) -> Int? {
    if case .integer(let number) = self[key]?.value { number } else { nil }
  }

  func rate(_ key: SettingKey) -> (requests: Int, seconds: Double)? {
    if case .rate(let requests, let seconds) = self[key]?.value { (requests, seconds) } else { nil }
  }

  func boolean(_ key: SettingKey) -> Bool? {
    if case .boolean(let value) = self[key]?.value { value } else { nil }
  }

  /// The secret itself, read from where its reference leads; nil where none is given, and for a command, which isn't run
  /// here.
  func secret(_ key: SettingKey) throws(ConfigurationError) -> String? {
    guard let setting = self[key], case .secret(let reference) = setting.value else { return nil }
    do throws(FileRefusal) {
      return try SecretReader(
        environment: environment, base: file?.directory, allowsBlanks: key == .user || key == .password
      ).check(reference)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem(
          "\(setting.source)", "\(setting.source.path(of: key)) \(error.what)", nextStep: error.nextStep))
    }
  }
}
