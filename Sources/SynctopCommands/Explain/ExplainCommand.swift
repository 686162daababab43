import ArgumentParser
import Screen
import SyncLog

/// `synctop explain`: why a log's run failed, and what cures it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a run failed, and what cures it, from its log.",
    discussion: """
      Reads a sync_msg as it came, a task or a list answer as JSON, of up to 64 MiB. Nothing leaves the machine. \
      Statements that change anything are comments unless --destructive is given. JSON is in English unless --lang \
      says otherwise.
      """)

  @Argument(help: ArgumentHelp("A file with a log, a task or a list answer; - or none reads standard input."))
  var file: String?

  @Option(help: "text, json, sql or markdown.")
  var format: ExplainFormat = .text

  @Option(help: "auto, dws or postgresql: whose SQL the remedy is in; auto goes by the log.")
  var dialect: DialectChoice = .auto

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who gets what the role owns; the user who runs the SQL without it.", valueName: "role"))
  var owner: String?

  @Flag(help: "Don't comment out statements that change anything.")
  var destructive = false

  @Option(help: ArgumentHelp("en or zh-Hans.", valueName: "language"))
  var lang: String?

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Causes of your own, which are looked for first.", valueName: "file"))
  var causes: String?

  @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
  var config: String?

  func validate() throws {
    if owner?.isEmpty == true { throw ValidationError("--owner is empty; name a role, or leave it out") }
  }

  func run() throws {
    let output = Output()
    let settings = try settings()
    let subject = ExplainSubject(try ExplainInput.read(file))
    let explainer = Explainer(table: try settings.checkedCauses(), options: options)
    switch format {
    case .text:
      let columns = min(output.columns ?? 80, 120)
      let isColored = output.isColored(color, environment: Surroundings.environment)
      let text = ExplanationText(
        options: options, words: HandOverWords(settings.language), columns: columns, isColored: isColored)
      try explainer.each(of: subject) { try output.data(text.text($0)) }
    case .json:
      let language = lang == nil ? Language.english : settings.language
      try explainer.json(subject, CauseJSON(language: language, options: options), output)
    case .sql: try explainer.script(subject, output)
    case .markdown: try explainer.each(of: subject) { try output.data($0.markdown(options, settings.language)) }
    }
  }

  private var options: RemedyOptions {
    RemedyOptions(dialect: dialect.dialect, owner: owner, isDestructive: destructive)
  }

  private func settings() throws -> LocalSettings {
    var flags = BoardFlags(language: lang).settings
    flags[.causes] = causes
    return try LocalSettings(
      Configuration.load(
        file: config, flags: flags, environment: Surroundings.environment,
        zones: ZoneRulesLoader.names))
  }
}
