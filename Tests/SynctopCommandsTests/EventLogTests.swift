import Foundation
import Glibc
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `The event log` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `tells a poll a line, with the moment in UTC`() async throws {
    let path = scratch.path + "/log"
    let log = try EventLog(path)
    await log.note(
      .snapshot(Snapshot(tasks: [], total: 0, takenAt: 0)), of: "prod", taking: 12, at: 1_710_901_800_125)
    let failure = FetchFailure(.serverFault, status: 503, message: "token=abcdefgh\u{1B}[2J\nsecond line")
    await log.note(.failure(failure), of: "prod", taking: 3, at: 1_710_901_830_000)
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

  private func mode(of path: String) -> UInt32 {
    var status = stat()
    lstat(path, &status)
    return status.st_mode & 0o7777
  }
}
