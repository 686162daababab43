import ArgumentParser
import SyncLog

/// `synctop keys`: what every key does.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: "Print the board's keys.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, markdown
  }

  @Option(help: "table, json or markdown; table on a terminal, json off it.")
  var format: Format?

  func run() throws {
    let output = Output()
    switch format ?? (output.isTerminal ? .table : .json) {
    case .table: try output.data(KeyTable.table)
    case .json: try output.line(KeyTable.json.jsonText(pretty: true))
    case .markdown: try output.data(KeyTable.markdown)
    }
  }
}
