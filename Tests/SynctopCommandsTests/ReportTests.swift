import Foundation
import Screen
import Support
import SyncLog
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A shift's report` {
  @Test func `tells what fails by cause, what recovered, came and went`() throws {
    let report = try HistoryDay().report()
    #expect(report.failures.flatMap(\.tasks).map(\.id.text).sorted() == ["bad", "evil"])
    #expect(report.recovered.map(\.id.text) == ["back"])
    #expect(report.appeared.map(\.id.text) == ["fresh"])
    #expect(report.vanished.map(\.id.text) == ["gone"])
    let bad = try #require(report.failures.first { $0.tasks[0].id.text == "bad" })
    #expect(bad.isNew && bad.cause?.id == "role_dependents")
    #expect(report.failures.first { $0.tasks[0].id.text == "evil" }?.isNew == false)
    #expect(report.countsBefore[.ok] == 4 && report.countsAfter[.ok] == 2)
    #expect(report.countsAfter[.failing] == 2)
  }

  @Test func `counts the time to repair from the first failure to the success`() throws {
    let report = try HistoryDay().report()
    #expect(report.repairs.count == 1)
    #expect(report.meanRepairTime == 60 * HistoryDay.minute)
  }

  @Test func `names who acknowledged what, and why`() throws {
    let day = try HistoryDay()
    let desk = try AcknowledgeDesk(day.scopes(), in: day.history, settings: day.settings(), now: day.end)
    _ = try desk.acknowledge(AcknowledgeTarget(task: "bad", fingerprint: nil), note: "ticket 4711", until: nil)
    let report = try day.report()
    #expect(report.acknowledged.map(\.id.text) == ["bad"])
    let text = ReportMarkdown(document: try day.document()).text
    #expect(text.contains("li.wei") && text.contains("ticket 4711"))
  }

  @Test(arguments: Language.allCases)
  func `is HTML that is whole, needs nothing else, and can't be broken by names`(_ language: Language) throws {
    let text = ReportHTML(document: try HistoryDay().document(language)).text
    let problems = HTMLCheck.problems(in: text)
    #expect(problems.isEmpty, "\(problems)")
    #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("onerror=1>"))
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    #expect(!text.contains(HistoryDay.secret))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    for foreign in ["http://", "https://", "@import", "url(http"] {
      #expect(!text.replacing("[a](http://e)", with: "").contains(foreign), "\(foreign)")
    }
    #expect(text.firstMatch(of: /<[^>]*(?:src|href|onerror)=/) == nil)
    #expect(text.contains("prefers-color-scheme: dark") && text.contains("class=\"gap\""))
    #expect(text.contains("<svg") && text.contains("<title>"))
  }

  @Test(arguments: Language.allCases)
  func `is Markdown whose tables hold, whatever names hold`(_ language: Language) throws {
    let text = ReportMarkdown(document: try HistoryDay().document(language)).text
    #expect(!text.contains(HistoryDay.secret))
    #expect(!text.contains("<script>") && !text.contains("[a](http"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    var columns: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(columns == nil || columns == bars, "\(line)")
      columns = bars
    }
  }

  @Test func `says the gaps first, and draws them`() throws {
    let text = ReportMarkdown(document: try HistoryDay().document()).text
    let gap = try #require(text.range(of: "nobody watched"))
    let cause = try #require(text.range(of: "iam_group_1"))
    #expect(gap.lowerBound < cause.lowerBound)
  }

  @Test func `is complete in both languages`() throws {
    let day = try HistoryDay()
    let english = try day.document(.english)
    let chinese = try day.document(.chinese)
    #expect(english.sections.count == chinese.sections.count)
    for (one, other) in zip(english.sections, chinese.sections) where one.level == 2 {
      #expect(one.title != other.title)
      #expect(other.title.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test func `has stable keys in JSON, with objects and remedies`() throws {
    let value = ReportJSON(report: try HistoryDay().report(), zone: Fixtures.beijing).value
    let read = try JSONValue.parse(value.jsonText())
    let groups = try #require(read["failing"]?.array)
    let bad = try #require(groups.first { $0["cause"]?["class"] == "role_dependents" })
    #expect(bad["new"] == true)
    #expect(bad["cause"]?["remedy"]?["steps"]?.array?.isEmpty == false)
    #expect(bad["cause"]?["objects"]?.array?.first?["name"] == "orders")
    #expect(bad["tasks"]?.array?.first?["task_id"] == "bad")
    #expect(read["counts"]?["after"]?["failing"] == 2)
    #expect(read["gaps"]?.array?.count == 1)
    #expect(!value.jsonText().contains(HistoryDay.secret))
  }

  @Test(arguments: ["markdown", "html", "json"])
  func `is printed by the command`(_ format: String) throws {
    let day = try HistoryDay(endingAt: WallClock.now())
    let run = try Binary().run(
      ["report", "--since", "4h", "--format", format, "--lang", "zh-Hans"],
      environment: ["SYNCTOP_STATE_DIR": day.state])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.contains("iam_group_1") && !run.out.contains(HistoryDay.secret))
  }
}

/// A reader of HTML that is strict where browsers guess.
enum HTMLCheck {
  static func problems(in text: String) -> [String] {
    var problems: [String] = []
    var open: [String] = []
    let body = text.replacing(/<style>[^<]*<\/style>/, with: "").replacing("<!DOCTYPE html>", with: "")
    for match in body.matches(of: /<(\/?)([a-z0-9]+)((?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>/) {
      let name = String(match.output.2)
      if name == "meta" || match.output.4 == "/" { continue }
      if match.output.1 == "/" {
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      } else {
        open.append(name)
      }
    }
    let rest = body.replacing(/<\/?[a-z0-9]+(?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*\s*\/?>/, with: "")
    if rest.contains("<") || rest.contains(">") { problems.append("a bracket outside of tags") }
    if rest.replacing(/&(?:amp|lt|gt|quot|#39|#96);/, with: "").contains("&") { problems.append("a bare ampersand") }
    return problems + open.map { "<\($0)> stays open" }
  }
}
