import Foundation
import GRDB
import Glibc
import TaskModel
import Testing

@testable import History

@Suite struct `A memory in trouble` {
  /// A poll with a long log of its own.
  private func poll(_ number: Int64) -> PollRecord {
    let log = String(decoding: (0..<30_000).map { _ in UInt8.random(in: 33...126) }, as: UTF8.self)
    return Samples.poll(number * 30, [Samples.task("a", run: Samples.start + number * 1_000, log: log)])
  }

  private func trouble(_ body: () throws -> Void) -> MemoryTrouble? {
    do {
      try body()
      return nil
    } catch {
      return (error as? HistoryFailure)?.trouble
    }
  }

  @Test func `says that there is no room, and goes on once there is`() throws {
    let folder = try Folder()
    let history = try History(path: folder.file)
    try history.record(poll(0), in: Samples.scope)
    try history.write { try $0.execute(sql: "PRAGMA max_page_count = 60") }
    var number: Int64 = 1
    var last: MemoryTrouble?
    while number < 20, last == nil {
      last = trouble { try history.record(poll(number), in: Samples.scope) }
      if last == nil { number += 1 }
    }
    #expect(last == .diskFull)
    #expect(try history.remembered(Samples.scope, place: .only)?.watchedUntil == Samples.start + (number - 1) * 30_000)
    try history.write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    try history.record(poll(number), in: Samples.scope)
    #expect(try history.remembered(Samples.scope, place: .only)?.watchedUntil == Samples.start + number * 30_000)
  }

  @Test func `says that another program holds it, and goes on afterwards`() throws {
    let folder = try Folder()
    let history = try History(path: folder.file)
    try history.record(poll(0), in: Samples.scope)
    let other = try DatabaseQueue(path: folder.file)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(trouble { try history.record(poll(1), in: Samples.scope) } == .locked)
      #expect(try history.remembered(Samples.scope, place: .only)?.tasks.count == 1)
      try database.execute(sql: "COMMIT")
    }
    try history.record(poll(1), in: Samples.scope)
  }

  @Test func `says when it is closed`() throws {
    let folder = try Folder()
    let history = try History(path: folder.file)
    history.close()
    history.close()
    #expect(trouble { try history.record(poll(0), in: Samples.scope) } == .failed(reason: "the memory is closed"))
    #expect(!history.isCurrentFile())
  }

  @Test(.enabled(if: Disk.isPossible, "mounting a small disk takes root"))
  func `on a full disk keeps what it has, and goes on once there is room`() throws {
    let disk = try Disk(kilobytes: 400)
    let history = try History(path: disk.path + "/history.db")
    var kept: Int64 = -1
    var last: MemoryTrouble?
    while last == nil, kept < 100 {
      last = trouble { try history.record(poll(kept + 1), in: Samples.scope) }
      if last == nil { kept += 1 }
    }
    #expect(last == .diskFull)
    for _ in 0..<20 { #expect(trouble { try history.record(poll(kept + 1), in: Samples.scope) } == .diskFull) }
    #expect(try history.remembered(Samples.scope, place: .only)?.watchedUntil == Samples.start + kept * 30_000)
    try disk.mount("remount,size=4000k")
    try history.record(poll(kept + 1), in: Samples.scope)
    #expect(try history.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    history.close()
  }

  @Test(.enabled(if: Disk.isPossible, "mounting a small disk takes root"))
  func `without any room for a file says so`() throws {
    let disk = try Disk(kilobytes: 8)
    _ = FileManager.default.createFile(atPath: disk.path + "/rest", contents: Data(count: 100_000))
    #expect(trouble { _ = try History(path: disk.path + "/history.db") } == .diskFull)
  }

  @Test(.enabled(if: Disk.isPossible, "mounting a small disk takes root"))
  func `without any room beside its file says so`() throws {
    let disk = try Disk(kilobytes: 400)
    let path = disk.path + "/history.db"
    try History(path: path).close()
    for ending in ["-wal", "-shm"] { unlink(path + ending) }
    _ = FileManager.default.createFile(atPath: disk.path + "/rest", contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: disk.path + "/rest"))
    while (try? handle.write(contentsOf: Data(count: 4_096))) != nil {}
    try handle.close()
    #expect(trouble { _ = try History(path: path) } == .diskFull)
    unlink(disk.path + "/rest")
    try History(path: path).record(poll(0), in: Samples.scope)
  }

  @Test(.enabled(if: Disk.isPossible, "mounting a small disk takes root"))
  func `on a disk that can't be written is read, and written once it can`() throws {
    let disk = try Disk(kilobytes: 4_000)
    let path = disk.path + "/history.db"
    let first = try History(path: path)
    try first.record(poll(0), in: Samples.scope)
    first.close()
    try disk.mount("remount,ro")
    let history = try History(path: path)
    #expect(history.trouble == .readOnly)
    #expect(trouble { try history.record(poll(1), in: Samples.scope) } == .readOnly)
    #expect(try history.remembered(Samples.scope, place: .only)?.tasks.count == 1)
    try disk.mount("remount,rw")
    try history.record(poll(1), in: Samples.scope)
    #expect(history.trouble == nil)
    history.close()
    let empty = try Disk(kilobytes: 400)
    try empty.mount("remount,ro")
    #expect(trouble { _ = try History(path: empty.path + "/history.db") } == .readOnly)
  }
}
