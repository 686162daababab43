import SyncLog

extension SetUp {
  /// What the context is to be called: none of the names that are there.
  mutating func askName() async throws {
    if let name = flags.contextName {
      answers.context = name
      return
    }
    let suggestion = suggestedName
    let question = Question(
      title: Wording("A name for this context:", "上下文名称："), options: [Question.Option(label: suggestion)],
      preselected: 0, other: Wording("a name", "名称"), flag: "--context-name")
    let taken = contexts
    answers.context = try await dialogue.askText(question) { name in
      if taken.contains(name) { return Wording("there is a context \(name) already", "上下文 \(name) 已存在") }
      return ContextName.isValid(name)
        ? nil : Wording("that can't be a name: \(ContextName.rule)", "名称无效：\(ContextName.rule)")
    }
  }

  private var suggestedName: String {
    let base = answers.region ?? "default"
    let names = [base] + (2...(contexts.count + 2)).map { "\(base)-\($0)" }
    return names.first { !contexts.contains($0) } ?? base
  }
}
