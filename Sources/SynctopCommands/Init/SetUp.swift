import Screen
import SyncAPI
import SyncLog
import TaskModel

/// The set-up from the first question to the written file.
struct SetUp {
  let dialogue: any Dialogue
  let language: Language
  let flags: SetUpFlags
  let file: SetUpFile
  let environment: [String: String]
  var answers = SetUpAnswers()
  /// The contexts that the file has already.
  private(set) var contexts: [String] = []

  init(
    dialogue: any Dialogue, language: Language, flags: SetUpFlags, file: SetUpFile, environment: [String: String]
  ) {
    self.dialogue = dialogue
    self.language = language
    self.flags = flags
    self.file = file
    self.environment = environment
  }

  /// What came of it; throws when nobody answers, somebody gives up, or the file can't be written.
  mutating func run() async throws -> SetUpResult {
    try checkFile()
    try await askRegion()
    let reach = try await reachService()
    let works = try await checkList(reach)
    try await askName()
    show()
    let question = Wording("Write this to \(file.path)?", "写入 \(file.path)？")
    guard try await dialogue.confirm(question) else {
      throw CommandFailure("nothing was written", nextStep: "run `synctop init` again when you like")
    }
    try file.add(answers)
    dialogue.say(Wording("Written: \(file.path) (for you alone, mode 0600).", "已写入：\(file.path)(仅您可访问，权限 0600)。"))
    return SetUpResult(context: answers.context, works: works, isOnly: contexts.isEmpty)
  }

  /// A file that is wrong is mended first: nothing is added to what can't be read.
  private mutating func checkFile() throws {
    guard try file.text() != nil else { return }
    let reading = Configuration.read(
      file: file.path, flags: [:], environment: ["HOME": environment["HOME"] ?? ""], zones: ZoneRulesLoader.names)
    guard reading.problems.isEmpty else { throw ConfigurationError(reading.problems) }
    contexts = reading.configuration.contextNames
    let names = contexts.isEmpty ? "" : ": " + contexts.joined(separator: ", ")
    dialogue.say(
      Wording(
        "\(file.path) is there already\(names); this adds a context and changes nothing else.",
        "\(file.path) 已存在\(names)；将新增一个上下文，其他内容不变。"))
    guard let name = flags.contextName, contexts.contains(name) else { return }
    throw CommandFailure(
      "there is a context \(name) already", nextStep: "give another --context-name, or edit \(file.path)", code: 2)
  }

  private func show() {
    dialogue.say(Wording("This will be written:", "将写入以下内容："))
    let text = ContextText(answers: answers).text(indent: "  ", hiding: "(hidden)")
    dialogue.say(Wording(text, text))
  }
}
