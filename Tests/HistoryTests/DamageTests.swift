import Foundation
import GRDB
import TaskModel
import Testing

@testable import History
@testable import HistoryProbe

@Suite struct `A damaged file` {
  private static let scope = Scope(address: "https://probe/p/w", instance: "probe")
  private var scope: Scope { Self.scope }

  /// The bytes of a memory with some polls in it.
  private static let content = Result {
    let folder = try Folder()
    let history = try History(path: folder.file)
    for number in 0..<80 { try history.record(World(name: "a").poll(Int64(number)), in: scope) }
    history.close()
    return try Data(contentsOf: URL(fileURLWithPath: folder.file))
  }

  /// A memory on disk, closed, with some polls in it.
  private func laid() throws -> Folder {
    let folder = try Folder()
    try Self.content.get().write(to: URL(fileURLWithPath: folder.file))
    return folder
  }

  /// Uses a memory as a board would; whatever it says, it must come to an end without a crash, and work afterwards.
  private func use(_ folder: Folder) throws {
    let before = folder.names.count {
      $0.hasPrefix("history.db.corrupt") && !$0.contains("-wal") && !$0.contains("-shm")
    }
    let history: History
    do {
      history = try History(path: folder.file)
    } catch {
      #expect(isTold(error), "\(error)")
      return
    }
    defer { history.close() }
    for number in 80..<84 {
      do throws(HistoryFailure) {
        _ = try history.remembered(scope, place: .only)
        try history.record(World(name: "a").poll(Int64(number)), in: scope)
        _ = try history.prune(History.Limits(), now: World.moment(84))
        try history.check()
      } catch {
        #expect(isTold(error), "\(error)")
      }
    }
    let after = folder.names.count {
      $0.hasPrefix("history.db.corrupt") && !$0.contains("-wal") && !$0.contains("-shm")
    }
    #expect(after - before <= 1)
    try history.record(World(name: "a").poll(90), in: scope)
    #expect(try history.remembered(scope, place: .only)?.tasks.isEmpty == false)
  }

  private func isTold(_ error: any Error) -> Bool {
    guard let failure = error as? HistoryFailure else { return false }
    switch failure.trouble {
    case .damaged, .refused, .newer: return true
    case .noPlace, .readOnly, .diskFull, .locked, .failed: return false
    }
  }

  private func change(_ path: String, _ body: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    body(&bytes)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test(arguments: 0..<60) func `with flipped bytes never crashes, and is kept`(_ seed: Int) throws {
    let folder = try laid()
    try change(folder.file) { bytes in
      for _ in 0..<[1, 8, 64, 512][seed % 4] {
        bytes[Int.random(in: seed % 3 == 0 ? 0..<4_096 : 0..<bytes.count)] ^= UInt8.random(in: 1...255)
      }
    }
    try use(folder)
  }

  @Test(arguments: 0..<20) func `that is cut short is kept`(_ seed: Int) throws {
    let folder = try laid()
    try change(folder.file) { $0 = $0.prefix(Int.random(in: 1..<$0.count)) }
    try use(folder)
  }

  @Test(arguments: 0..<20) func `with pages in each other's place is kept`(_ seed: Int) throws {
    let folder = try laid()
    try change(folder.file) { bytes in
      let pages = bytes.count / 4_096
      for _ in 0..<3 {
        let (one, other) = (Int.random(in: 0..<pages) * 4_096, Int.random(in: 0..<pages) * 4_096)
        let (first, second) = (Data(bytes[one..<one + 4_096]), Data(bytes[other..<other + 4_096]))
        bytes.replaceSubrange(one..<one + 4_096, with: second)
        bytes.replaceSubrange(other..<other + 4_096, with: first)
      }
    }
    try use(folder)
  }

  @Test func `without its header is moved aside whole`() throws {
    let folder = try laid()
    try change(folder.file) { $0.replaceSubrange(0..<100, with: Data(count: 100)) }
    let content = try Data(contentsOf: URL(fileURLWithPath: folder.file))
    let history = try History(path: folder.file)
    let moved = try #require(history.movedAside)
    #expect(moved.hasPrefix(folder.file + ".corrupt-20"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: moved)) == content)
    #expect(try history.remembered(scope, place: .only) == nil)
    try use(folder)
  }

  @Test func `of any text is moved aside`() throws {
    for content in [
      "no database", String(repeating: "\u{0}", count: 8_192), String(repeating: "SQLite format 3\u{0}", count: 500),
      "\n",
    ] {
      let folder = try Folder()
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder.file))
      let moved = try #require(try History(path: folder.file).movedAside)
      #expect(try String(contentsOfFile: moved, encoding: .utf8) == content)
    }
  }

  @Test func `without bytes is begun anew in its place`() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.file))
    #expect(try History(path: folder.file).movedAside == nil)
  }

  @Test(arguments: ["-wal", "-shm", "-journal"]) func `beside it does no harm`(_ ending: String) throws {
    let (folder, other) = (try laid(), try laid())
    let rubbish = Data((0..<40_000).map { _ in UInt8.random(in: 0...255) })
    try rubbish.write(to: URL(fileURLWithPath: folder.file + ending))
    try use(folder)
    // The log of writes of another database, as when somebody copied only half.
    let writer = try History(path: other.file)
    try writer.record(World(name: "b").poll(1), in: scope)
    if FileManager.default.fileExists(atPath: other.file + ending) {
      try? FileManager.default.removeItem(atPath: folder.file + ending)
      try FileManager.default.copyItem(atPath: other.file + ending, toPath: folder.file + ending)
    }
    try use(folder)
    writer.close()
  }

  @Test func `is moved aside with its log of writes, and others follow`() throws {
    let folder = try laid()
    let (one, other) = (try History(path: folder.file), try History(path: folder.file))
    try one.record(World(name: "a").poll(100), in: scope)
    // Every page but the first is rubbish, and so is the log of writes.
    let handle = try #require(FileHandle(forWritingAtPath: folder.file))
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 4_096)
    handle.write(Data(repeating: 0xA5, count: Int(size) - 4_096))
    #expect(throws: HistoryFailure.self) { try one.check() }
    let moved = try #require(one.movedAside)
    #expect(folder.names.contains { $0.hasSuffix("-wal") && $0.contains("corrupt") })
    #expect(try one.remembered(scope, place: .only) == nil)
    #expect(!other.isCurrentFile())
    try other.record(World(name: "a").poll(101), in: scope)
    #expect(other.isCurrentFile())
    #expect(other.generation == 2)
    #expect(try one.remembered(scope, place: .only)?.tasks.count == 2)
    other.close()
    try one.record(World(name: "a").poll(102), in: scope)
    #expect(FileManager.default.fileExists(atPath: folder.file + "-wal"))
    #expect(FileManager.default.fileExists(atPath: moved))
    try handle.close()
  }

  @Test func `in an index alone is found once it matters`() throws {
    let folder = try laid()
    let queue = try DatabaseQueue(path: folder.file)
    try queue.write { database in
      try database.execute(sql: "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'facts_of_task'")
    }
    try queue.close()
    let history = try History(path: folder.file)
    #expect(history.movedAside != nil)
  }

  @Test(arguments: [
    "UPDATE task SET key = NULL", "UPDATE task SET status = x'FF00'",
    "UPDATE task SET strip = -1, streak = -9, state = 99",
    "UPDATE task SET streak = 9223372036854775807, row_start = -9223372036854775808, sync_time = 9223372036854775807",
    "UPDATE task SET facts = 'x', log = 1.5", "UPDATE task SET seen_at = NULL",
    "UPDATE facts SET cluster_name = 7, interval = 'x'",
    "UPDATE facts SET start_hour = 9223372036854775807, end_hour = -9223372036854775808, ordinal = -5",
    "UPDATE facts SET given_id = zeroblob(3000000)",
    "UPDATE run SET seen = 'x', began = x'00', streak = -9223372036854775808",
    "UPDATE span SET start = 'x'", "UPDATE span SET end = -1",
    "UPDATE span SET end = 9223372036854775807, shown = 'never'",
    "DELETE FROM span", "DELETE FROM facts", "DELETE FROM scope", "UPDATE alias SET scope = 'x'",
    "UPDATE log SET bytes = 5",
    "UPDATE log SET uses = -9223372036854775808", "UPDATE log SET basis = id + 1, form = 1",
    "UPDATE change SET state = 77",
    "UPDATE task SET id = -id", "UPDATE task SET position = 'x'",
    "UPDATE span SET id = 9223372036854775807 WHERE id = 1",
    "UPDATE log SET id = 9223372036854775807 WHERE id = 1",
    "INSERT INTO cause VALUES (9223372036854775807, 'x', 1, 2, 3)",
  ]) func `in its rows alone is skipped or read as unknown`(_ damage: String) throws {
    let folder = try laid()
    let queue = try DatabaseQueue(path: folder.file)
    try? queue.write { try $0.execute(sql: damage) }
    try queue.close()
    let history = try History(path: folder.file)
    for number in 80..<90 {
      do throws(HistoryFailure) {
        _ = try history.remembered(scope, place: .only)
        try history.record(World(name: "a").poll(Int64(number)), in: scope)
        _ = try history.prune(History.Limits(days: 1), now: World.moment(10_000))
      } catch {
        Issue.record("\(damage): \(error)")
      }
    }
    #expect(try history.remembered(scope, place: .only)?.tasks.isEmpty == false)
    #expect(history.movedAside == nil)
  }
}
