import ArgumentParser
import CursesTerminal
import Glibc
import Screen
import SyncLog

/// `synctop init`: asks what is needed, finds the rest by the service, and writes a context into the configuration.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Set synctop up: ask, find by the service, try, and write the configuration.",
    discussion: """
      On a terminal it asks by lists: arrows move, letters narrow, Enter takes. Elsewhere it takes answers from the \
      lines of stdin: a number, a name or an id; an empty line takes the answer in brackets. Flags answer ahead. An \
      existing file gets a further context and keeps every other byte. Secrets are referred to, not copied.
      """)

  @OptionGroup(title: "Answers ahead") var connection: ConnectionOptions

  @Option(help: ArgumentHelp("What the context is to be called.", valueName: "name"))
  var contextName: String?

  @Flag(help: "Ask nothing: take what is found or likely, and fail where that doesn't do.")
  var yes = false

  @Flag(help: "Don't open the board afterwards.")
  var noBoard = false

  @Option(help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"))
  var lang: String?

  func validate() throws {
    if let name = contextName ?? connection.context, !ContextName.isValid(name) {
      throw ValidationError("--context-name \(name) can't be a name: \(ContextName.rule)")
    }
    if let lang, Language(rawValue: lang) == nil { throw ValidationError("--lang \(lang): write en or zh-Hans") }
  }

  @MainActor
  func run() async throws {
    let interruption = Self.interruption()
    defer { interruption.cancel() }
    let file = try SetUpFile(named: connection.config, environment: Surroundings.environment)
    var setUp = SetUp(
      dialogue: dialogue, language: language, flags: flags, file: file, environment: Surroundings.environment)
    let result = try await setUp.run()
    interruption.cancel()
    try await open(result, file)
  }

  /// The board where there is a terminal for it, else how to open it.
  @MainActor
  private func open(_ result: SetUpResult, _ file: SetUpFile) async throws {
    let place = connection.config.map { ["--config", $0] } ?? []
    let arguments = place + (result.isOnly ? [] : ["--context", result.context])
    guard result.works, !noBoard, isAttended, isatty(STDOUT_FILENO) == 1 else {
      let line = (["synctop"] + arguments).map { $0.contains(" ") ? ShellWord.quoted($0) : $0 }.joined(separator: " ")
      return Output().words(Wording("Open the board: \(line)", "打开看板：\(line)").text(in: language))
    }
    let board = try BoardCommand.parse(arguments + (lang.map { ["--lang", $0] } ?? []))
    try await board.run()
  }

  /// Addresses and certificates of the environment count too: what is asked must never go elsewhere.
  private var flags: SetUpFlags {
    SetUpFlags(
      region: connection.region, endpoint: connection.endpoint ?? variable(.endpoint),
      iamEndpoint: connection.iamEndpoint ?? variable(.iamEndpoint),
      certificates: connection.caFile ?? variable(.certificates), credentials: connection.credentials,
      projectID: connection.projectId,
      workspace: connection.workspace, contextName: contextName ?? connection.context)
  }

  private func variable(_ key: SettingKey) -> String? {
    key.spec.variable.flatMap { Surroundings.environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private var isAttended: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private var dialogue: any Dialogue {
    let output = Output()
    if yes { return AheadDialogue(output: output, language: language) }
    let canDraw = isAttended && !["", "dumb"].contains(Surroundings.environment["TERM"] ?? "")
    guard canDraw else { return LineDialogue(output: output, language: language, lines: LineReader()) }
    return KeyDialogue(output: output, language: language, lines: LineReader())
  }

  private var language: Language {
    lang.flatMap(Language.init(rawValue:)) ?? DoctorReading.language(of: Surroundings.environment)
  }

  private static func interruption() -> Interruption {
    let settings = TerminalSettings(STDIN_FILENO)
    return Interruption(signals: [SIGINT, SIGTERM, SIGHUP]) { signal in
      settings?.restore()
      _exit(signal == SIGINT ? 130 : 128 + signal)
    }
  }
}
