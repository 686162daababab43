import Foundation
import Screen
import Support
import SyncLog
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `What history tells` {
  @Test func `are the tasks as they stood at both ends, with rows of failures`() throws {
    let tasks = try HistoryDay().past().tasks
    #expect(tasks.map(\.id.text).sorted() == ["back", "bad", "evil", "fresh", "gone", "well"])
    let bad = try #require(tasks.first { $0.id.text == "bad" })
    #expect(bad.before?.state == .ok && bad.after?.state == .failing)
    #expect(bad.track?.streak == 3)
    #expect(bad.cause?.id == "role_dependents")
    #expect(bad.history.runs.count { $0.outcome == .failed } == 3)
    #expect(tasks.first { $0.id.text == "gone" }?.isGone == true)
  }

  @Test func `are the times at which somebody watched, and so the gaps`() throws {
    let day = try HistoryDay()
    let past = try day.past()
    let gaps = WatchedSpan.gaps(past.watched, since: past.since, until: past.until)
    #expect(gaps == [WatchedSpan(start: day.start + 119 * HistoryDay.minute, end: day.start + 180 * HistoryDay.minute)])
  }

  @Test func `has stable keys in JSON, newest first, and reads back`() throws {
    let day = try HistoryDay()
    let document = HistoryJSON(past: try day.past(), zone: Fixtures.beijing).document
    #expect(
      document.object?.members.map(\.key) == [
        "since", "until", "cut", "watched", "scopes", "tasks", "transitions", "runs", "statistics",
      ])
    let read = try JSONValue.parse(document.jsonText())
    #expect(read == document)
    let changes = try #require(read["transitions"]?.array)
    let moments = changes.compactMap { $0["at"]?.number.flatMap { Int64($0) } }
    #expect(moments == moments.sorted(by: >) && moments.count == changes.count)
    let failed = try #require(changes.first { $0["task_id"] == "bad" && $0["to"] == "failing" })
    #expect(failed["from"] == "ok" && failed["kind"] == "changed" && failed["fingerprint"]?.string != nil)
    #expect(failed["after"] == .integer(day.start + 59 * HistoryDay.minute))
    let run = try #require(read["runs"]?.array?.first { $0["task_id"] == "bad" && $0["outcome"] == "failed" })
    #expect(run["sync_time"] == .integer(day.start + 200 * HistoryDay.minute))
    #expect(run["cause"]?["class"] == "role_dependents")
  }

  @Test func `is of one task alone where its id is given`() throws {
    let past = try HistoryDay().past(task: "back")
    #expect(past.tasks.map(\.id.text) == ["back"])
    #expect(past.tasks[0].history.runs.contains { $0.outcome == .failed })
    #expect(try HistoryDay().past(task: "nobody").tasks.isEmpty)
  }

  @Test func `masks secrets and disarms names in every format`() throws {
    let past = try HistoryDay().past()
    let json = HistoryJSON(past: past, zone: Fixtures.beijing)
    let csv = HistoryCSV.rows(past).map { CSVText.record($0) }.joined()
    let table = HistoryTable(
      past: past, words: ReportWords(.chinese), zone: Fixtures.beijing, columns: nil, isColored: false
    ).text
    for text in [json.document.jsonText(), json.lines.map { $0.jsonText() }.joined(), csv, table] {
      #expect(!text.contains(HistoryDay.secret))
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(text.contains("dws_bad"))
    }
  }

  @Test func `says in the table when nobody watched, in both languages`() throws {
    let past = try HistoryDay().past()
    for (language, word) in [(Language.english, "nobody watched"), (.chinese, "无人监视")] {
      let table = HistoryTable(
        past: past, words: ReportWords(language), zone: Fixtures.beijing, columns: nil, isColored: false)
      #expect(table.text.contains(word))
      let narrow = HistoryTable(
        past: past, words: ReportWords(language), zone: Fixtures.beijing, columns: 40, isColored: false)
      #expect(narrow.text.split(separator: "\n").allSatisfy { TextWidth.columns(of: String($0)) <= 40 })
    }
  }

  @Test func `comes from the memory alone, and knows a task in any place`() throws {
    let day = try HistoryDay(endingAt: WallClock.now())
    let environment = ["SYNCTOP_STATE_DIR": day.state]
    let run = try Binary().run(["history", "bad", "--since", "12h"], environment: environment)
    #expect(run.status == 0, "\(run.error)")
    #expect(try JSONValue.parse(run.out)["tasks"]?.array?.count == 1)
    let lines = try Binary().run(["history", "--format", "ndjson"], environment: environment)
    let types = lines.out.split(separator: "\n").compactMap { try? JSONValue.parse(String($0))["type"]?.string }
    #expect(Set(types) == ["transition", "run"])
    let unknown = try Binary().run(["history", "nobody"], environment: environment)
    #expect(unknown.status == 1 && unknown.error.contains("nobody") && unknown.error.contains("next:"))
  }

  @Test(arguments: ["history", "report", "acknowledge"])
  func `fails with a next step where nothing is remembered, and makes no file`(_ command: String) throws {
    let scratch = try Scratch()
    let arguments = [command] + (command == "acknowledge" ? ["t1"] : [])
    let run = try Binary().run(arguments, environment: ["SYNCTOP_STATE_DIR": scratch.path + "/state"])
    #expect(run.status == 1)
    #expect(run.error.contains("nothing is remembered yet") && run.error.contains("next:"))
    #expect(run.out.isEmpty && !scratch.holds("state"))
  }

  @Test func `says that the memory was damaged, and where it is kept`() throws {
    let scratch = try Scratch()
    try scratch.directory("state")
    _ = try scratch.file("state/history.db", String(repeating: "no database ", count: 1000))
    let run = try Binary().run(["history"], environment: ["SYNCTOP_STATE_DIR": scratch.path + "/state"])
    #expect(run.status == 1)
    #expect(run.error.contains("damaged") && run.error.contains("corrupt"), "\(run.error)")
  }

  @Test(arguments: [["--since", "some day"], ["--since", "1h", "--until", "2h"], ["--format", "xml"]])
  func `takes a wrong period or format for a usage error`(_ arguments: [String]) throws {
    let run = try Binary().run(["history"] + arguments)
    #expect(run.status == 2 && !run.error.isEmpty)
  }
}
