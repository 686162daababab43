import SyncAPI

extension Configuration {
  func text(_ key: SettingKey) -> String? {
    if case .text(let text) = self[key]?.value { text } else { nil }
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

  /// The secret itself, read from where its reference leads; nil where none is given.
  func secret(_ key: SettingKey) throws(ConfigurationError) -> String? {
    guard let setting = self[key], case .secret(let reference) = setting.value else { return nil }
    do throws(FileRefusal) {
      return try SecretReader(
        environment: environment, base: file?.directory, allowsBlanks: key == .user || key == .password
      ).read(reference)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem("\(setting.source)", "\(key.path) \(error.what)", nextStep: error.nextStep))
    }
  }
}
