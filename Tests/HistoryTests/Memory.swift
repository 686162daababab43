import GRDB
import TaskModel

@testable import History

/// A memory with its folder, which goes with it.
struct Memory {
  let history: History
  let folder: Folder?

  func runs() throws -> [RunRow] {
    try history.read { try Row.fetchAll($0, sql: "SELECT \(RunRow.columns) FROM run").compactMap(RunRow.init) }
  }

  func changes() throws -> [ChangeRow] {
    try history.read { try Row.fetchAll($0, sql: "SELECT \(ChangeRow.columns) FROM change").compactMap(ChangeRow.init) }
  }

  func count(_ table: String) throws -> Int {
    try history.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }
}
