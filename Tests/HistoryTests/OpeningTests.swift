import Foundation
import GRDB
import Glibc
import TaskModel
import Testing

@testable import History

@Suite struct `Opening a memory` {
  /// What is refused at a place, or nil.
  private func refusal(_ path: String) -> (what: String, nextStep: String)? {
    do throws(HistoryFailure) {
      _ = try History(path: path)
      return nil
    } catch {
      guard case .refused(let what, let nextStep) = error.trouble else { return nil }
      return (what, nextStep)
    }
  }

  private func version(_ path: String, _ sql: String = "PRAGMA user_version") throws -> Int? {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchOne($0, sql: sql) }
  }

  private func change(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func `makes a file for its owner alone`() throws {
    let folder = try Folder()
    let history = try History(path: folder.file)
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    for name in folder.names {
      var status = stat()
      #expect(stat(folder.path + "/" + name, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
    #expect(folder.names == ["history.db", "history.db-shm", "history.db-wal", "history.lock"])
  }

  @Test func `takes a file back from others`() throws {
    let folder = try Folder()
    try History(path: folder.file).close()
    chmod(folder.file, 0o666)
    try History(path: folder.file).close()
    var status = stat()
    stat(folder.file, &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: ["", "-wal", "-shm", "-journal"]) func `refuses what is no file of its own`(_ ending: String) throws
  {
    let folder = try Folder()
    let elsewhere = folder.path + "/elsewhere"
    try Data("keep me".utf8).write(to: URL(fileURLWithPath: elsewhere))
    symlink(elsewhere, folder.file + ending)
    #expect(refusal(folder.file)?.what == "is a symbolic link")
    unlink(folder.file + ending)
    symlink(folder.path + "/nowhere", folder.file + ending)
    #expect(refusal(folder.file)?.what == "is a symbolic link")
    unlink(folder.file + ending)
    mkfifo(folder.file + ending, 0o600)
    #expect(refusal(folder.file)?.what == "is no regular file")
    unlink(folder.file + ending)
    mkdir(folder.file + ending, 0o700)
    #expect(refusal(folder.file)?.what == "is a directory")
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == "keep me")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `refuses another user's file`() throws {
    let folder = try Folder()
    try History(path: folder.file).close()
    chown(folder.file, 12_345, 12_345)
    #expect(refusal(folder.file)?.what == "belongs to another user (id 12345)")
  }

  @Test func `refuses a place without a directory`() {
    #expect(
      refusal("/nowhere-\(UInt64.random(in: 0 ... .max))/history.db")?.nextStep
        == "make the directory, or name another one")
  }

  @Test func `refuses the database of another program, and leaves it alone`() throws {
    for sql in [
      "CREATE TABLE notes (text)", "PRAGMA application_id = 5; CREATE TABLE notes (text)", "PRAGMA user_version = 3",
    ] {
      let folder = try Folder()
      try change(folder.file, sql)
      let content = try Data(contentsOf: URL(fileURLWithPath: folder.file))
      #expect(refusal(folder.file)?.what == "is the database of another program")
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file)) == content)
    }
  }

  @Test func `marks the file as synctop's`() throws {
    let folder = try Folder()
    try History(path: folder.file).close()
    #expect(try version(folder.file) == Schema.steps.count)
    #expect(try version(folder.file, "PRAGMA application_id") == Int(Schema.applicationID))
    #expect(try version(folder.file, "PRAGMA auto_vacuum") == 2)
  }

  @Test func `reads what a newer synctop wrote, and leaves it alone`() throws {
    let folder = try Folder()
    let first = try History(path: folder.file)
    try first.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    first.close()
    try change(folder.file, "PRAGMA user_version = \(Schema.steps.count + 1); ALTER TABLE task ADD COLUMN colour TEXT")
    let history = try History(path: folder.file)
    #expect(history.trouble == .newer)
    #expect(try history.remembered(Samples.scope, place: .only)?.tasks.count == 1)
    #expect(throws: HistoryFailure(.newer)) { try history.record(Samples.poll(30), in: Samples.scope) }
    #expect(history.movedAside == nil)
    #expect(try version(folder.file) == Schema.steps.count + 1)
  }

  /// A memory with one task, changed by other means.
  private func altered(_ sql: String) throws -> Folder {
    let folder = try Folder()
    let first = try History(path: folder.file)
    try first.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    first.close()
    try change(folder.file, sql)
    return folder
  }

  @Test(arguments: [
    "ALTER TABLE task DROP COLUMN omitted", "ALTER TABLE task ADD COLUMN colour TEXT", "DROP INDEX facts_of_task",
    "DROP TABLE note", "PRAGMA user_version = 0", "PRAGMA user_version = -7",
    "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM run; END",
  ]) func `refuses whole tables that it doesn't make, and leaves them alone`(_ sql: String) throws {
    let folder = try altered(sql)
    #expect(refusal(folder.file)?.what == "is whole, but its tables aren't those that this synctop makes")
    #expect(!folder.names.contains { $0.contains("corrupt") })
    #expect(try version(folder.file, "SELECT COUNT(*) FROM task") == 1)
  }

  @Test(arguments: [
    "PRAGMA user_version = 99999", "PRAGMA user_version = 2147483647",
  ]) func `leaves a much newer file alone`(_ sql: String) throws {
    let folder = try altered(sql)
    let history = try History(path: folder.file)
    #expect(history.trouble == .newer)
    #expect(throws: HistoryFailure(.newer)) { try history.record(Samples.poll(30), in: Samples.scope) }
    history.close()
    #expect(!folder.names.contains { $0.contains("corrupt") })
  }

  @Test func `refuses a format that SQLite doesn't know, and leaves it alone`() throws {
    let folder = try altered("PRAGMA optimize")
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.file))
    try handle.seek(toOffset: 47)
    handle.write(Data([5]))
    try handle.close()
    let content = try Data(contentsOf: URL(fileURLWithPath: folder.file))
    #expect(refusal(folder.file)?.nextStep == "move it away to begin anew")
    #expect(!folder.names.contains { $0.contains("corrupt") })
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file)) == content)
  }

  @Test func `of an older version brings it to the newest and loses nothing`() throws {
    for (number, made) in OldSchemas.all.enumerated() {
      let folder = try Folder()
      try change(folder.file, made + OldSchemas.content)
      try change(
        folder.file, "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(number + 1)")
      let history = try History(path: folder.file)
      #expect(history.movedAside == nil)
      let back = try #require(try history.remembered(Scope(address: "old", instance: nil), place: .only))
      #expect(back.tasks.map(\.clusterName) == ["dws"])
      #expect(back.tasks[0].syncMessage == "an old log")
      #expect(back.tracks[0].streak == 3)
      try history.record(Samples.poll(0, [Samples.task("a")]), in: Scope(address: "old"))
      history.close()
      #expect(try version(folder.file) == Schema.steps.count)
    }
    #expect(OldSchemas.all.count == Schema.steps.count)
  }

  @Test func `on another machine's disk writes with a journal`() throws {
    let folder = try Folder()
    let history = try History(path: folder.file, isOnNetwork: true)
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    #expect(try history.remembered(Samples.scope, place: .only)?.tasks.count == 1)
    #expect(folder.names == ["history.db", "history.lock"])
    history.close()
    let local = try History(path: folder.file, isOnNetwork: false)
    #expect(try local.remembered(Samples.scope, place: .only)?.tasks.count == 1)
    local.close()
    #expect(try History(path: folder.file, isOnNetwork: true).remembered(Samples.scope, place: .only)?.tasks.count == 1)
  }

  @Test func `a file that was taken away or replaced is followed`() throws {
    let folder = try Folder()
    let history = try History(path: folder.file)
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    for ending in ["", "-wal", "-shm"] { unlink(folder.file + ending) }
    #expect(!history.isCurrentFile())
    try history.record(Samples.poll(30, [Samples.task("b")]), in: Samples.scope)
    #expect(history.generation == 2)
    #expect(try history.remembered(Samples.scope, place: .only)?.tasks.compactMap(\.clusterName) == ["cluster-b"])
    #expect(try History(path: folder.file).remembered(Samples.scope, place: .only)?.tasks.count == 1)
  }

  @Test func `is refused while another program holds the lock`() throws {
    let folder = try Folder()
    try History(path: folder.file).close()
    let lock = open(folder.path + "/history.lock", O_RDWR)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: HistoryFailure(.locked)) { try History(path: folder.file) }
    close(lock)
    _ = try History(path: folder.file)
  }
}
