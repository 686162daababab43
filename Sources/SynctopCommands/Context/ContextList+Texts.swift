import Screen
import SyncLog

extension ContextList {
  /// One line a context, `*` at those that are opened and `!` at broken ones; empty without contexts.
  var table: String {
    guard !rows.isEmpty else { return "" }
    let cells = [["", "NAME", "REGION", "PROJECT", "WORKSPACES", "CREDENTIALS"]] + rows.map(cells)
    let widths = cells[0].indices.map { column in
      (cells.map { TextWidth.columns(of: $0[column]) }.max() ?? 0) + 2
    }
    return cells.map { line in
      zip(line, widths).dropLast().map { TextWidth.pad($0, to: $1) }.joined() + (line.last ?? "") + "\n"
    }.joined()
  }

  private func cells(_ row: Row) -> [String] {
    let marks = (row.isOpened ? "*" : "") + (row.isBroken ? "!" : "")
    let workspaces = row.workspaces.isEmpty ? "-" : row.workspaces.joined(separator: ",")
    return [marks, row.name, row.region ?? "-", row.project ?? "-", workspaces, row.credentials].map {
      SafeText.line($0)
    }
  }

  /// An array with an object a context.
  var json: JSONValue {
    .array(
      rows.map { row in
        [
          "name": .string(row.name), "current": .bool(row.isOpened), "valid": .bool(!row.isBroken),
          "region": row.region.map { .string($0) } ?? .null, "project": row.project.map { .string($0) } ?? .null,
          "workspaces": .array(row.workspaces.map { .string($0) }), "credentials": .string(row.credentials),
        ]
      })
  }
}
