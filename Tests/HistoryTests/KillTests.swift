import Foundation
import GRDB
import TaskModel
import Testing

@testable import History
@testable import HistoryProbe

/// How many processes are killed: `HISTORY_KILLS` sets it for the long run.
private let kills = ProcessInfo.processInfo.environment["HISTORY_KILLS"].flatMap { Int($0) } ?? 100

@Suite(.serialized) struct `A program that is killed while it records` {
  @Test func `loses nothing that was recorded, and damages nothing`() async throws {
    let folder = try Folder()
    var recorded: Set<Int64> = []
    var next: Int64 = 0
    for round in 0..<kills {
      let probe = try Probe([folder.file, "a", "\(next)", "1000000", round % 3 == 0 ? "tidy" : "-"])
      // Some die while they open the file, others amid their polls.
      if round % 5 != 0 { await probe.firstByte() }
      try await Task.sleep(for: .microseconds(Int.random(in: 0...25_000)))
      probe.kill()
      let lines = await probe.end().lines
      #expect(!lines.contains { $0.contains("trouble") })
      recorded.formUnion(lines.compactMap(Int64.init))
      next = (recorded.max() ?? -1) + 1
      if round % 10 == 9 || round == kills - 1 { try check(folder, recorded) }
    }
    #expect(recorded.count > kills / 2)
    #expect(folder.names.allSatisfy { !$0.contains("corrupt") })
  }

  private func check(_ folder: Folder, _ recorded: Set<Int64>) throws {
    let history = try History(path: folder.file)
    defer { history.close() }
    #expect(history.movedAside == nil)
    let found = try history.read { database in
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      let rows = try Row.fetchAll(
        database, sql: "SELECT key, start FROM run JOIN task ON task.id = task WHERE outcome > 0")
      return Set(rows.map { "\($0[0] as String) \($0[1] as Int64)" })
    }
    let world = World(name: "a")
    let lost = recorded.filter { !found.contains("\(world.run($0).task) \(world.run($0).start)") }
    #expect(lost.isEmpty)
    #expect(
      try history.remembered(Scope(address: "", instance: "probe"), place: .only)?.watchedUntil ?? 0
        >= World.moment(recorded.max() ?? 0))
  }
}
