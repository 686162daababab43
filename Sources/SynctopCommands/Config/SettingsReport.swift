import Screen
import SyncLog

/// Every setting in force, for people and programs, with secrets masked.
struct SettingsReport {
  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// One line a setting: path, value, source.
  var table: String {
    let rows = SettingKey.allCases.map { key in
      (key.path, Self.visible(text(key) ?? "-"), configuration[key].map { "\($0.source)" } ?? "-")
    }
    let pathWidth = (rows.map(\.0.count).max() ?? 0) + 2
    let valueWidth = min((rows.map { TextWidth.columns(of: $0.1) }.max() ?? 0) + 2, 60)
    return rows.map { path, value, source in
      TextWidth.pad(path, to: pathWidth) + TextWidth.pad(value, to: valueWidth) + Self.visible(source) + "\n"
    }.joined()
  }

  /// An object by path: value and source.
  var json: JSONValue {
    .object(
      JSONObject(
        SettingKey.allCases.map { key in
          let value: JSONValue = [
            "value": text(key).map { .string($0) } ?? .null,
            "source": configuration[key].map { .string("\($0.source)") } ?? .null,
          ]
          return JSONObject.Member(key: key.path, value: value)
        }))
  }

  /// Text that may reach a terminal.
  static func visible(_ text: String) -> String { SafeText.line(text) }

  /// What is in force, a secret as its reference or masked; addresses that follow from the region are told too.
  private func text(_ key: SettingKey) -> String? {
    if let setting = configuration[key] {
      if case .secret(let reference) = setting.value { return "\(reference)" }
      return setting.text
    }
    if key == .endpoint { return configuration.endpoint.map { "\($0) (of the region)" } }
    return key == .iamEndpoint ? configuration.iamEndpoint.map { "\($0) (of the region)" } : nil
  }
}

extension Configuration {
  /// Follows every reference to a secret, so that a wrong one is told before the board needs it.
  ///
  /// - Returns: references to variables that are not set here, which may be set where the board runs.
  func checkSecrets() throws(ConfigurationError) -> [ConfigurationProblem] {
    var problems: [ConfigurationProblem] = []
    var warnings: [ConfigurationProblem] = []
    for key in SettingKey.allCases where key.spec.kind == .secret {
      do throws(ConfigurationError) {
        _ = try secret(key)
      } catch {
        if refersToVariable(key) { warnings += error.problems } else { problems += error.problems }
      }
    }
    guard problems.isEmpty else { throw ConfigurationError(problems) }
    return warnings
  }

  private func refersToVariable(_ key: SettingKey) -> Bool {
    if case .secret(.environment) = self[key]?.value { true } else { false }
  }
}
