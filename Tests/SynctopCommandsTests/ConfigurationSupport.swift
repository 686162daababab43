@testable import SynctopCommands

/// Loads a configuration as a command does, with nothing of the machine's own.
func load(
  _ text: String? = nil, flags: [SettingKey: String] = [:], environment: [String: String] = [:], mode: Int = 0o600
) throws -> Configuration {
  let scratch = try Scratch()
  let file = try text.map { try scratch.file("config.json", $0, mode: mode) }
  return try Configuration.load(
    file: file, flags: flags, environment: environment.merging(["HOME": scratch.path]) { first, _ in first },
    zones: ZoneRulesLoader.names)
}

/// What is wrong with a configuration, without the directory of the test.
func problems(
  _ text: String? = nil, flags: [SettingKey: String] = [:], environment: [String: String] = [:], mode: Int = 0o600
) -> [String] {
  do {
    _ = try load(text, flags: flags, environment: environment, mode: mode)
    return []
  } catch let error as ConfigurationError {
    return error.problems.map { "\($0.place.split(separator: "/").last ?? ""): \($0.what) → \($0.nextStep)" }
  } catch {
    return ["\(error)"]
  }
}
