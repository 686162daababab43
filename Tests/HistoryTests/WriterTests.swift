import GRDB
import TaskModel
import Testing

@testable import History
@testable import HistoryProbe

@Suite(.serialized) struct `Programs that record at once` {
  private static let count = 60

  /// Runs writers of these names side by side on a new file.
  private func write(_ names: [String]) async throws -> Memory {
    let folder = try Folder()
    let ends = try await withThrowingTaskGroup(of: (lines: [String], status: Int32).self) { group in
      for name in names {
        let probe = try Probe([folder.file, name, "0", "\(Self.count)", "tidy"])
        group.addTask { await probe.end() }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for end in ends {
      #expect(end.status == 0)
      #expect(end.lines == (0..<Self.count).map(String.init))
    }
    return Memory(history: try History(path: folder.file), folder: folder)
  }

  private func ended(_ memory: Memory) throws -> [RunRow] {
    try memory.runs().filter { $0.outcome != .running }.map { run in
      var run = run
      run.log = nil
      return run
    }
  }

  @Test(arguments: [2, 5]) func `the same polls keep what one would have kept`(_ writers: Int) async throws {
    let alone = try await write(["a"])
    let together = try await write(Array(repeating: "a", count: writers))
    #expect(try ended(together) == ended(alone))
    #expect(try together.changes() == alone.changes())
    let scope = Scope(address: "", instance: "probe")
    #expect(try together.history.remembered(scope, place: .only) == alone.history.remembered(scope, place: .only))
    #expect(try together.count("span") == 1)
  }

  @Test(arguments: [2, 5]) func `polls of their own lose none of them`(_ writers: Int) async throws {
    let names = (0..<writers).map { "w\($0)" }
    let memory = try await write(names)
    #expect(try ended(memory).count == writers * Self.count)
    #expect(try memory.count("task") == writers * Int(World.taskCount))
    #expect(try memory.count("scope") == 1)
    #expect(try memory.history.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }
}
