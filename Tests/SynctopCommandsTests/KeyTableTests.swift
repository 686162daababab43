import Dashboard
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `The key table` {
  @Test func `has a row for each command, in the table's order`() {
    let rows = KeyTable.markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.count == Command.allCases.count)
    for (row, command) in zip(rows, Command.allCases) {
      #expect(row.hasPrefix("| \(command.spec.title.english) |"))
      #expect(row.replacing("\\|", with: "").split(separator: "|").count == 3)
    }
  }

  @Test func `is the same for programs`() throws {
    let ids = try #require(KeyTable.json.array).map { $0["id"]?.string }
    #expect(ids == Command.allCases.map(\.spec.id))
  }
}
