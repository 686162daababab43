import Foundation
import Support
import SyncLog
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `Acknowledging on the command line` {
  private func desk(_ day: HistoryDay, at now: Int64? = nil) throws -> AcknowledgeDesk {
    try AcknowledgeDesk(day.scopes(), in: day.history, settings: day.settings(), now: now ?? day.end)
  }

  private let bad = AcknowledgeTarget(task: "bad", fingerprint: nil)

  @Test func `is bound to the cause and the row of failures, with author and note`() throws {
    let day = try HistoryDay()
    let done = try desk(day).acknowledge(bad, note: "on it", until: nil)
    let ack = try #require(done.first?.acknowledgement)
    #expect(ack.author == "li.wei" && ack.note == "on it" && ack.until == nil)
    #expect(ack.since == day.start + 60 * HistoryDay.minute)
    #expect(ack.matter.hasPrefix("role_dependents:"))
    #expect(try desk(day).holding(bad).count == 1)
  }

  @Test func `reaches all tasks of a cause, and replaces what was said before`() throws {
    let day = try HistoryDay()
    let matter = try #require(try desk(day).acknowledge(bad, note: "first", until: nil).first?.acknowledgement.matter)
    let again = try desk(day).acknowledge(AcknowledgeTarget(task: nil, fingerprint: matter), note: "second", until: nil)
    #expect(again.map(\.task.id.text) == ["bad"])
    #expect(try desk(day).holding(bad).map(\.acknowledgement.note) == ["second"])
  }

  @Test func `can be taken back, once`() throws {
    let day = try HistoryDay()
    _ = try desk(day).acknowledge(bad, note: "", until: nil)
    #expect(try desk(day).withdraw(bad).count == 1)
    #expect(try desk(day).holding(bad).isEmpty)
    #expect(throws: CommandFailure.self) { try desk(day).withdraw(bad) }
  }

  @Test func `ends by itself`() throws {
    let day = try HistoryDay()
    _ = try desk(day).acknowledge(bad, note: "", until: day.end + 10 * HistoryDay.minute)
    #expect(try desk(day, at: day.end + 9 * HistoryDay.minute).holding(bad).count == 1)
    #expect(try desk(day, at: day.end + 11 * HistoryDay.minute).holding(bad).isEmpty)
  }

  @Test(arguments: [
    ("nobody", "nothing is remembered of a task nobody"), ("back", "nothing is the matter"),
    ("gone", "nothing is remembered of a task gone"),
  ])
  func `fails for what isn't there or is well`(_ task: String, _ words: String) throws {
    let day = try HistoryDay()
    let failure = #expect(throws: CommandFailure.self) {
      try desk(day).acknowledge(AcknowledgeTarget(task: task, fingerprint: nil), note: "", until: nil)
    }
    #expect(failure?.what.contains(words) == true && failure?.nextStep != nil && failure?.code == 1)
  }

  @Test func `works while another program has the memory open, and is listed`() throws {
    let day = try HistoryDay(endingAt: WallClock.now())
    let environment = ["SYNCTOP_STATE_DIR": day.state, "SYNCTOP_AUTHOR": "Zhang San"]
    let binary = try Binary()
    let done = try binary.run(["acknowledge", "bad", "--note", "a\u{1B}b", "--until", "4h"], environment: environment)
    #expect(done.status == 0 && done.out.contains("Zhang San"), "\(done.error)")
    #expect(!done.out.unicodeScalars.contains("\u{1B}"))
    let listed = try binary.run(["acknowledge", "--list"], environment: environment)
    let all = try #require(try JSONValue.parse(listed.out)["acknowledgements"]?.array)
    #expect(all.map { $0["task_id"] } == ["bad"])
    #expect(all.first?["author"] == "Zhang San" && all.first?["note"] == "a\u{1B}b")
    #expect(try desk(day, at: WallClock.now()).holding(bad).count == 1)
    #expect(try binary.run(["acknowledge", "bad", "--remove"], environment: environment).status == 0)
    #expect(try desk(day, at: WallClock.now()).holding(bad).isEmpty)
  }

  @Test(arguments: [
    [], ["t", "--fingerprint", "f"], ["t", "--until", "soon"], ["t", "--until", "2020-01-01T00:00:00Z"],
    ["--list", "--remove"], ["t", "--remove", "--note", "n"], [""],
    ["t", "--note", String(repeating: "n", count: Acknowledgement.noteLimit + 1)],
  ])
  func `takes what makes no sense for a usage error`(_ arguments: [String]) throws {
    let run = try Binary().run(["acknowledge"] + arguments)
    #expect(run.status == 2 && !run.error.isEmpty, "\(run.error)")
  }
}
