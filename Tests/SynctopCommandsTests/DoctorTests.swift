import CursesTerminal
import Foundation
import Screen
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `What doctor finds` {
  private static let secret = "CANARY-5f1d"

  @Test func `is told with nothing configured, each check once, and it goes on with what it can`() throws {
    let run = try Binary().run(["doctor", "--format", "json"])
    #expect(run.status == 2, "\(run.error)")
    let report = try JSONValue.parse(run.out)
    #expect(report["synctop"]?.string == Version.text)
    #expect(report["status"]?.string == "fail")
    let checks = try #require(report["checks"]?.array)
    #expect(checks.compactMap { $0["id"]?.string } == CheckID.allCases.map(\.rawValue))
    for check in checks {
      let status = check["status"]?.string
      #expect(CheckStatus.allCases.map(\.rawValue).contains(status ?? ""))
      #expect(check["summary"]?.string?.isEmpty == false && check["details"]?.object != nil)
      if status == "fail" || status == "warn" { #expect(check["next_step"]?.string != nil, "\(check)") }
    }
  }

  @Test func `holds no secret, wherever one was planted`() throws {
    let binary = try Binary()
    let variables = [
      "SYNCTOP_TOKEN", "SYNCTOP_AK", "SYNCTOP_SK", "SYNCTOP_SECURITY_TOKEN", "SYNCTOP_PASSWORD",
      "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "CLOUD_SDK_AK", "CLOUD_SDK_SK", "HW_ACCESS_KEY", "HW_SECRET_KEY",
      "OS_PASSWORD",
    ]
    var environment = Dictionary(uniqueKeysWithValues: variables.map { ($0, "\(Self.secret)\($0)") })
    environment["SYNCTOP_ENDPOINT"] = "http://127.0.0.1:1"
    environment["SYNCTOP_PROJECT_ID"] = "p"
    environment["HTTPS_PROXY"] = "http://user:\(Self.secret)@127.0.0.1:2"
    for format in ["json", "text"] {
      let run = try binary.run(["doctor", "--format", format], environment: environment)
      #expect(run.status != 0)
      #expect(!(run.out + run.error).contains(Self.secret), "\(run.out)")
    }
  }

  @Test func `skips what depends on a step that failed, and says because of what`() throws {
    let environment = [
      "SYNCTOP_ENDPOINT": "http://127.0.0.1:1", "SYNCTOP_PROJECT_ID": "p", "SYNCTOP_WORKSPACE": "w",
      "SYNCTOP_TOKEN": "t0ken-t0ken",
    ]
    let run = try Binary().run(["doctor", "--format", "json"], environment: environment)
    #expect(run.status == 1)
    let checks = try #require(try JSONValue.parse(run.out)["checks"]?.array)
    let statuses = Dictionary(
      checks.map { ($0["id"]?.string ?? "", $0["status"]?.string ?? "") }, uniquingKeysWith: { $1 })
    #expect(statuses["dns"] == "ok" && statuses["tcp"] == "fail")
    for check in ["tls", "clock", "iam", "project", "workspace", "permissions", "page_size", "rate"] {
      #expect(statuses[check] == "skipped")
    }
    let skipped = checks.filter { $0["status"]?.string == "skipped" }
    #expect(skipped.allSatisfy { $0["summary"]?.string?.hasPrefix("because ") == true })
  }

  @Test func `tells a broken file and a misspelt variable, and asks nobody then`() throws {
    let binary = try Binary()
    let file = try binary.file("config.json", "{ \"regoin\": \"cn-north-4\" }")
    let run = try binary.run(
      ["doctor", "--format", "json", "--config", file], environment: ["SYNCTOP_REGOIN": "cn-north-4"])
    #expect(run.status == 2)
    let checks = try #require(try JSONValue.parse(run.out)["checks"]?.array)
    let configuration = try #require(checks.first { $0["id"]?.string == "configuration" })
    #expect(configuration["status"]?.string == "fail")
    #expect(configuration["summary"]?.string?.contains("regoin") == true)
    #expect(configuration["next_step"]?.string?.contains("region") == true)
    let variables = try #require(checks.first { $0["id"]?.string == "environment" })
    #expect(variables["status"]?.string == "warn")
    #expect(variables["next_step"]?.string?.contains("SYNCTOP_REGION") == true)
    #expect(checks.first { $0["id"]?.string == "dns" }?["status"]?.string == "skipped")
  }

  @Test func `says everything in Chinese too`() throws {
    let run = try Binary().run(["doctor", "--format", "text", "--lang", "zh-Hans"])
    for check in CheckID.allCases { #expect(run.out.contains(check.title.chinese)) }
    #expect(run.out.contains("下一步："))
  }

  @Test(
    arguments: [
      (0, CheckStatus.ok), (59_000, .ok), (-61_000, .warn), (299_000, .warn), (301_000, .fail), (-9_000_000_000, .fail),
      (Int64.min, .fail),
    ] as [(Int64, CheckStatus)])
  func `judges the clock by the minute`(_ difference: Int64, _ status: CheckStatus) {
    let finding = ClockFinding.judge(difference)
    #expect(finding.status == status)
    #expect((finding.nextStep == nil) == (status == .ok))
    if difference.magnitude > 2000 {
      #expect(finding.summary.english.contains(difference > 0 ? "ahead" : "behind"))
    }
  }

  @Test func `names the samples that the terminal draws in other columns`() {
    let counted = WidthCheck.samples.map { TextWidth.columns(of: $0) }
    #expect(WidthCheck.finding(.measured(counted), isUTF8: true).status == .ok)
    var drawn = counted
    drawn[0] += 1
    let odd = WidthCheck.finding(.measured(drawn), isUTF8: true)
    #expect(odd.status == .warn)
    #expect(odd.summary.english.contains("\(WidthCheck.samples[0]) \(drawn[0])≠\(counted[0])"))
    #expect(WidthCheck.finding(.silent, isUTF8: true).status == .skipped)
    #expect(WidthCheck.finding(.measured(counted), isUTF8: false).status == .skipped)
  }

  @Test func `closes files that others may read by the right chmod`() throws {
    let binary = try Binary()
    let file = try binary.file("secret", "s", mode: 0o644)
    #expect(try #require(FileMode(file, holdsSecrets: true)).isOpen)
    #expect(try #require(FileMode(file, holdsSecrets: true)).remedy == "chmod 600 '\(file)'")
    #expect(try !#require(FileMode(file)).isOpen)
    #expect(FileMode(file + "-not-there") == nil)
  }

  @Test func `is as bad as its worst, and what is skipped is no worse than what made it so`() {
    let word = Wording("a", "a")
    let findings = [Finding(.dns, .ok, word), .skipped(.tcp, because: word)]
    #expect(DoctorReport.status(of: findings) == .ok)
    #expect(DoctorReport.status(of: findings + [Finding(.tls, .warn, word)]) == .warn)
    #expect(DoctorCommand.status(findings) == 0)
    #expect(DoctorCommand.status([Finding(.tls, .fail, word)]) == 1)
    #expect(DoctorCommand.status([Finding(.tls, .fail, word), Finding(.credentials, .fail, word)]) == 2)
  }

  @Test func `can't be made to move a terminal by what others wrote`() {
    let report = DoctorReport(language: .english, isColored: false, isUTF8: true, columns: 60)
    let hostile = Finding(.project, .warn, Wording("a\u{1B}[2Jb\nc\u{202E}", ""), next: Wording("x\u{9B}1m", ""))
    let lines = report.lines(of: hostile)
    #expect(!lines.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{9B}" || $0 == "\u{202E}" })
  }
}
