import Screen
import SyncAPI
import SyncLog

/// Every setting in force, for people and programs, with secrets masked.
struct SettingsReport {
  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// One line a setting: path, value, source.
  var table: String {
    let rows = SettingKey.allCases.map { key in
      (key.path, Self.visible(told(key)?.value ?? "-"), told(key)?.source ?? "-")
    }
    let pathWidth = (rows.map(\.0.count).max() ?? 0) + 2
    let valueWidth = min((rows.map { TextWidth.columns(of: $0.1) }.max() ?? 0) + 2, 60)
    return rows.map { path, value, source in
      TextWidth.pad(path, to: pathWidth) + TextWidth.pad(value, to: valueWidth) + Self.visible(source) + "\n"
    }.joined()
  }

  /// The name of the context, if it is one's.
  var context: String? { configuration.context }

  /// The same under the context's name.
  var titledTable: String { "# \(Self.visible(context ?? ""))\n" + table }

  /// An object by path: value and source.
  var json: JSONValue {
    .object(
      JSONObject(
        SettingKey.allCases.map { key in
          let told = told(key)
          let member: JSONValue = [
            "value": told.map { .string($0.value) } ?? .null, "source": told.map { .string($0.source) } ?? .null,
          ]
          return JSONObject.Member(key: key.path, value: member)
        }))
  }

  /// Text that may reach a terminal.
  static func visible(_ text: String) -> String { SafeText.line(text) }

  /// What is in force, a secret as its reference or masked; addresses that follow from the region are told too.
  private func told(_ key: SettingKey) -> (value: String, source: String)? {
    if key == .context, let context { return (context, chosenBy) }
    guard let setting = configuration[key] else { return ofRegion(key).map { ($0, "region") } }
    guard case .secret(let reference) = setting.value else { return (setting.text, "\(setting.source)") }
    return ("\(reference)", "\(setting.source)")
  }

  private var chosenBy: String {
    let stored = try? configuration.storedContexts()
    return (try? configuration.selection(stored: stored ?? []))?.source ?? "default"
  }

  private func ofRegion(_ key: SettingKey) -> String? {
    let addresses = [SettingKey.endpoint: configuration.endpoint, .iamEndpoint: configuration.iamEndpoint]
    return addresses[key]?.map { $0.origin + $0.basePath }
  }
}
