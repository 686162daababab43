import ArgumentParser
import Screen
import SyncLog
import TaskModel

/// `synctop report`: the shift's hand-over.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a shift's hand-over: what failed, recovered, is new or acknowledged, and why.",
    discussion: """
      From synctop's own memory, without asking anybody. Secrets are masked. HTML is one file that needs nothing else, \
      for a browser or paper.
      """)

  @OptionGroup(title: "Period") var period: PastOptions

  @Option(help: "markdown, html or json.")
  var format: ShiftReportFormat = .markdown

  @Option(help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"))
  var lang: String?

  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  /// Without `--since`: twelve hours.
  private static let length: Int64 = 12 * 3_600_000

  func run() async throws {
    let output = Output()
    let settings = try connection.resolveLocal(BoardFlags(language: lang))
    let zone = settings.displayZone
    let window = try period.window(now: WallClock.now(), length: Self.length, zone: zone)
    let table = try settings.checkedCauses()
    let opened = OpenedPast(settings: settings, connection: connection, output: output)
    let report = try opened.read { reader in
      let scopes = try opened.choice(reader.history).scopes(isAll: period.all)
      let past = try reader.past(scopes, since: window.since, until: window.until)
      return ShiftReport(past, try reader.causes(of: past), by: table, zone: zone)
    }
    if report.past.isCut {
      output.words("synctop: warning: only the newest \(PastReader.limit) runs and changes are counted")
    }
    let document = ReportWriter(report: report, words: ReportWords(settings.language), zone: zone).document
    switch format {
    case .markdown: try output.data(ReportMarkdown(document: document).text)
    case .html: try output.data(ReportHTML(document: document).text)
    case .json: try output.line(ReportJSON(report: report, zone: zone).value.jsonText(pretty: output.isTerminal))
    }
  }
}
