import Screen
import SyncLog

/// Takes every answer that is preselected, and asks nobody: what `--yes` does.
struct AheadDialogue: Dialogue {
  let output: Output
  let language: Language

  var isAttended: Bool { false }

  func say(_ wording: Wording) { output.words(wording.text(in: language)) }

  func ask(_ question: Question) async throws -> Reply {
    if let index = question.preselected { return .option(index) }
    if question.options.count == 1, question.other == nil { return .option(0) }
    let names = question.options.prefix(20).map { SafeText.line($0.label) }.joined(separator: ", ")
    throw CommandFailure(
      "--yes can't answer this: \(question.title.text(in: language))" + (names.isEmpty ? "" : " (\(names))"),
      nextStep: question.flag.isEmpty ? "run it without --yes" : "give \(question.flag), or run it without --yes",
      code: 2)
  }

  func askSecret(_ title: Wording) async throws -> String {
    throw CommandFailure(
      "--yes can't answer this: \(title.text(in: language))", nextStep: "run it without --yes", code: 2)
  }
}
