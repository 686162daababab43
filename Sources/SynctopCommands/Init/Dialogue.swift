import SyncLog

/// How the set-up talks with somebody: by keys on a terminal, or by lines on stdin.
protocol Dialogue: Sendable {
  /// Whether somebody is there who can decide what to do when something fails.
  var isAttended: Bool { get }
  /// Says something.
  func say(_ wording: Wording)
  /// One of the options, or a free answer where the question takes one. Throws when nobody answers.
  func ask(_ question: Question) async throws -> Reply
  /// A line that isn't shown while it is typed.
  func askSecret(_ title: Wording) async throws -> String
}

extension Dialogue {
  /// Yes or no; an empty answer is `standard`.
  func confirm(_ title: Wording, standard: Bool = true, flag: String = "--yes") async throws -> Bool {
    let options = [
      Question.Option(label: "yes", names: ["y", "是"]), Question.Option(label: "no", names: ["n", "否"]),
    ]
    let question = Question(title: title, options: options, preselected: standard ? 0 : 1, flag: flag)
    return try await ask(question) == .option(0)
  }

  /// A line of text that `problem` finds nothing wrong with; asks again until it is so.
  func askText(
    _ question: Question, problem: (String) -> Wording?
  ) async throws -> String {
    while true {
      let text: String
      switch try await ask(question) {
      case .option(let index): text = question.options[index].label
      case .other(let answer): text = answer
      }
      guard let wrong = problem(text) else { return text }
      say(wrong)
    }
  }
}
