/// Which command a key means in a mode; built once from the table.
package struct Keymap: Equatable, Sendable {
  private let commands: [Mode: [Key: Command]]

  package init() {
    commands = Dictionary(
      uniqueKeysWithValues: Mode.allCases.map { mode in
        let pairs = Command.allCases.map { ($0, $0.spec) }
          .filter { $0.1.modes.contains(mode) }
          .flatMap { command, spec in spec.keys.map { ($0, command) } }
        return (mode, Dictionary(pairs) { first, _ in first })
      })
  }

  /// The command of `key` in `mode`, or nil where the key means nothing.
  package func command(for key: Key, in mode: Mode) -> Command? { commands[mode]?[key] }
}
