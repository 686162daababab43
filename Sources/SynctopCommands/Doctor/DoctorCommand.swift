import ArgumentParser
import CursesTerminal
import Glibc
import Screen
import SyncLog

/// `synctop doctor`: looks at everything that has to be right, and says what isn't and what to do about it.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the terminal, the configuration, the network, the sign-in and the rights.",
    discussion: """
      Its report holds no secret and can go into a ticket as it is. It makes some ten requests, and ends within a \
      minute. Exit 0 all is well or only warned of, 1 something fails, 2 the configuration is wrong or missing.
      """)

  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  @Option(help: "table (also called text) or json; table on a terminal, json off it.")
  var format: DoctorFormat?

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"))
  var lang: String?

  @MainActor
  func run() async throws {
    let interruption = Self.interruption()
    defer { interruption.cancel() }
    let environment = Surroundings.environment
    let output = Output()
    let facts = TerminalFacts.ofThisProcess()
    let reading = DoctorReading(connection, flags: BoardFlags(language: lang), environment: environment)
    let report = DoctorReport(
      language: reading.language, isColored: output.isColored(color, environment: environment), isUTF8: facts.isUTF8,
      columns: output.columns)
    let asTable = (format ?? (output.isTerminal ? .table : .json)) != .json
    let widths = WidthCheck.finding(
      WidthProbe.measure(WidthCheck.samples, patience: WidthCheck.patience), isUTF8: facts.isUTF8)
    let local =
      [MachineChecks.version] + TerminalChecks(facts: facts, environment: environment).findings + [widths]
      + ConfigurationChecks(reading: reading, environment: environment).findings
      + [MachineChecks.timeZones(reading.places)]
    let round = DoctorRound(reading: reading, report: report, output: asTable ? output : nil)
    let findings = try await round.run(after: local)
    if asTable {
      try output.data(report.verdict(findings))
    } else {
      try output.line(report.json(findings).jsonText(pretty: true))
    }
    let code = Self.status(findings)
    if code != 0 { throw ExitCode(code) }
  }

  /// The exit status: what is wrong with the configuration comes first, since the rest follows from it.
  static func status(_ findings: [Finding]) -> Int32 {
    let failed = Set(findings.filter { $0.status == .fail }.map(\.check))
    if failed.isEmpty { return 0 }
    return failed.contains(.configuration) || failed.contains(.credentials) ? 2 : 1
  }

  /// A terminal that is being measured is put back first.
  private static func interruption() -> Interruption {
    let settings = TerminalSettings(STDIN_FILENO)
    return Interruption(signals: [SIGINT, SIGTERM, SIGHUP]) { signal in
      settings?.restore()
      _exit(signal == SIGINT ? 130 : 128 + signal)
    }
  }
}
