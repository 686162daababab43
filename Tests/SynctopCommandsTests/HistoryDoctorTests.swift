import Foundation
import Support
import SyncLog
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `What doctor says of the memory` {
  private func finding(_ path: String) -> Finding {
    MemoryCheck(state: StateDirectory(named: path, environment: [:]), limit: 200).finding
  }

  @Test func `is where it lies, how large it is, and what it holds`() throws {
    let day = try HistoryDay()
    let finding = finding(day.state)
    #expect(finding.status == .ok)
    let details = JSONObject(finding.details)
    #expect(details["tasks"] == 6 && details["mode"] == "0600")
    #expect(details["oldest"] == .integer(day.start) && details["newest"] == .integer(day.end))
    #expect(finding.summary.chinese.contains("个任务"))
  }

  @Test func `is nothing bad where there is none yet, and makes none`() throws {
    let scratch = try Scratch()
    #expect(finding(scratch.path).status == .ok)
    #expect(!scratch.holds("history.db"))
  }

  @Test func `is that others may read it, and how to stop that`() throws {
    let day = try HistoryDay()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: day.state + "/history.db")
    let finding = finding(day.state)
    #expect(finding.status != .ok && finding.nextStep != nil)
  }

  @Test func `is that it was damaged`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("history.db", String(repeating: "nothing of a database ", count: 500))
    let finding = finding(scratch.path)
    #expect(finding.status == .warn && finding.summary.english.contains("damaged"))
    #expect(finding.nextStep != nil)
  }
}
