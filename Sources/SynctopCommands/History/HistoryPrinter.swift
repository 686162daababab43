import Screen
import SyncLog
import TaskModel

/// Prints what is remembered in the format that was asked for.
struct HistoryPrinter {
  let past: Past
  let settings: LocalSettings
  let output: Output
  let isColored: Bool

  func write(_ format: Format) throws {
    switch format {
    case .json: try output.line(json.document.jsonText(pretty: output.isTerminal))
    case .ndjson: try pieces(json.lines) { $0.jsonText() + "\n" }
    case .csv: try pieces([HistoryCSV.heads] + HistoryCSV.rows(past)) { CSVText.record($0) }
    case .table: try output.data(table.text)
    }
  }

  private var json: HistoryJSON { HistoryJSON(past: past, zone: settings.displayZone) }

  private var table: HistoryTable {
    HistoryTable(
      past: past, words: ReportWords(settings.language), zone: settings.displayZone, columns: output.columns,
      isColored: isColored)
  }

  /// Piece by piece, so that a long history isn't held twice.
  private func pieces<Item>(_ items: [Item], _ text: (Item) -> String) throws {
    var piece = ""
    for item in items {
      piece += text(item)
      guard piece.utf8.count > 1 << 20 else { continue }
      try output.data(piece)
      piece = ""
    }
    try output.data(piece)
  }
}
