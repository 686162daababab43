import Dashboard
import SyncLog

/// The board's keys as people and programs read them, all from the one command table.
package enum KeyTable {
  /// A Markdown table, as the README has it: one row a command, in the table's order.
  package static var markdown: String {
    let rows = commands.map { spec in
      "| \(spec.title.english) | \(spec.keys.map(code).joined(separator: " ")) | \(escaped(spec.detail.english)) |\n"
    }
    return "| action | keys | what it does |\n|---|---|---|\n" + rows.joined()
  }

  /// A list for people: groups, keys, titles.
  static var table: String {
    let keys = commands.map { $0.keys.map(\.name).joined(separator: " ") }
    let keyWidth = (keys.map(\.count).max() ?? 0) + 2
    let titleWidth = (commands.map(\.title.english.count).max() ?? 0) + 2
    return zip(commands, keys).map { spec, keys in
      padded(keys, keyWidth) + padded(spec.title.english, titleWidth) + spec.detail.english + "\n"
    }.joined()
  }

  /// One object a command.
  static var json: JSONValue {
    .array(
      commands.map { spec in
        [
          "id": .string(spec.id), "title": .string(spec.title.english), "detail": .string(spec.detail.english),
          "keys": .array(spec.keys.map { .string($0.name) }), "group": .string(spec.group.title.english),
          "modes": .array(Mode.allCases.filter(spec.modes.contains).map { .string($0.rawValue) }),
        ]
      })
  }

  private static var commands: [CommandSpec] { Command.allCases.map(\.spec) }

  private static func code(_ key: Key) -> String {
    key.name == "`" ? "`` ` ``" : "`\(escaped(key.name))`"
  }

  /// A bar would end the cell.
  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
