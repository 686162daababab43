import Dashboard
import Foundation
import Glibc
import SyncLog
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `The event log` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `tells a poll a line, with the moment in UTC`() async throws {
    let path = scratch.path + "/log"
    let log = try EventLog(path)
    await log.note("prod: 0 tasks in 12 ms", at: 1_710_901_800_125)
    let failure = FetchFailure(.serverFault, status: 503, message: "token=abcdefgh\u{1B}[2J\nsecond line")
    await log.note(failure, of: "prod", at: 1_710_901_830_000)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "2024-03-20T02:30:00.125Z prod: 0 tasks in 12 ms")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("2024-03-20T02:30:30.000Z prod: serverFault: "))
    #expect(!lines[1].contains("abcdefgh") && !lines[1].contains("\u{1B}"))
    #expect(mode(of: path) == 0o600)
  }

  @Test func `starts over when it is full, and keeps the one before`() throws {
    let path = scratch.path + "/log"
    let file = try LogFile(path, limit: 20)
    for word in ["first line", "second line", "third line"] { file.append(word) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "third line\n")
    #expect(try String(contentsOfFile: path + ".1", encoding: .utf8) == "second line\n")
    #expect(mode(of: path) == 0o600)
  }

  @Test func `refuses a link, and takes a file back from others`() throws {
    symlink(scratch.path + "/elsewhere", scratch.path + "/link")
    #expect(throws: FileRefusal(what: "is a symbolic link", nextStep: "name the file it leads to")) {
      _ = try LogFile(scratch.path + "/link")
    }
    let open = try scratch.file("open", "old\n", mode: 0o666)
    try LogFile(open).append("new")
    #expect(mode(of: open) == 0o600)
    #expect(try String(contentsOfFile: open, encoding: .utf8) == "old\nnew\n")
  }

  @Test func `has a line of each poll, each opening and each notice of a board`() async throws {
    let path = scratch.path + "/log"
    let place = Place(id: .only, context: "prod", scope: "cn-north-4 · w")
    let mailbox = Mailbox()
    let journal = try Journal(path, places: [place])
    mailbox.copies(to: journal)
    let digest = Digest(
      previous: nil, snapshot: Snapshot(tasks: [], total: 0, takenAt: 0),
      zones: PlaceZones(try ZoneRulesLoader.rules(named: "UTC")), causes: .standard)
    mailbox.post(.digested(digest, from: .only, tookMilliseconds: 12))
    mailbox.post(.pollFailed(.only, FetchFailure(.serverFault, status: 503, message: "")))
    mailbox.post(.noticed(BoardWords.reloaded))
    mailbox.post(.ticked(0))
    await journal.finish()
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { $0.drop { $0 != " " } }
    #expect(lines.count == 3)
    #expect(lines.first == " prod · cn-north-4 · w: 0 tasks in 12 ms")
    #expect(lines.dropFirst().first?.hasPrefix(" prod · cn-north-4 · w: serverFault: ") == true)
    #expect(lines.last == " The configuration was read again.")
  }

  private func mode(of path: String) -> UInt32 {
    var status = stat()
    lstat(path, &status)
    return status.st_mode & 0o7777
  }
}
