import Foundation
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `The table of settings` {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: SettingKey.allCases) func `has defaults and examples that its own checks accept`(_ key: SettingKey) {
    for text in [key.spec.standard, key.spec.example].compactMap({ $0 }) {
      #expect(throws: Never.self) { try key.spec.kind.read(text, zones: ZoneRulesLoader.names) }
    }
    #expect(!key.spec.detail.isEmpty && !key.spec.example.isEmpty)
  }

  @Test func `gives the example that lies beside the sources`() throws {
    let file = try String(contentsOf: Self.root.appending(path: "config.example.json"), encoding: .utf8)
    #expect(file == ExampleConfiguration.text)
  }

  @Test func `gives an example that decodes with every key in it`() throws {
    let configuration = try load(ExampleConfiguration.text, mode: 0o644)
    for key in SettingKey.allCases { #expect(configuration[key]?.source != .standard, "\(key.path)") }
  }

  @Test func `is shown whole by config show`() throws {
    let report = SettingsReport(try load(#"{"region": "cn-north-4"}"#))
    #expect(report.json.object?.members.map(\.key) == SettingKey.allCases.map(\.path))
    #expect(report.json["polling.interval"]?["value"] == "30s")
    #expect(report.json["endpoint"]?["value"]?.string?.contains("dayu.cn-north-4") == true)
  }
}
