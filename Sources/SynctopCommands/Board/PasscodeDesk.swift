import Dashboard
import TaskModel

/// Asks the person at the board for passcodes: one question at a time, in the order in which sign-ins need them.
actor PasscodeDesk {
  /// How long a question stands before nobody is there, it seems.
  private static let patience = Duration.seconds(180)

  private struct Question {
    let id: Int
    let user: String
    let isAgain: Bool
    let answer: CheckedContinuation<String?, Never>
  }

  private let post: @Sendable (Event) -> Void
  private var waiting: [Question] = []
  private var questions = 0

  init(post: @escaping @Sendable (Event) -> Void) { self.post = post }

  /// What the person typed, `isAgain` after a refusal; fails when they don't want to, when nobody answers, and when the sign-in is given up.
  func ask(user: String, isAgain: Bool = false) async throws(FetchFailure) -> String {
    questions += 1
    let id = questions
    let timer = Task {
      try await Task.sleep(for: Self.patience, clock: .continuous)
      leave(id)
    }
    let answer = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<String?, Never>) in
        guard !Task.isCancelled else { return continuation.resume(returning: nil) }
        waiting.append(Question(id: id, user: user, isAgain: isAgain, answer: continuation))
        if waiting.count == 1 { show() }
      }
    } onCancel: {
      Task { await leave(id) }
    }
    timer.cancel()
    guard let answer else {
      throw FetchFailure(.signInFailed, message: "the passcode that the sign-in needs was not given", step: .passcode)
    }
    return answer
  }

  /// Takes what was typed for the question `id`; nil where the person doesn't want to.
  func answer(_ id: Int, with passcode: Passcode?) {
    guard let first = waiting.first, first.id == id else { return }
    waiting.removeFirst()
    first.answer.resume(returning: passcode?.digits)
    show()
  }

  /// Withdraws a question.
  private func leave(_ id: Int) {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
    let question = waiting.remove(at: index)
    question.answer.resume(returning: nil)
    guard index == 0 else { return }
    post(.passcodeWithdrawn(id: id))
    show()
  }

  private func show() {
    if let first = waiting.first { post(.passcodeAsked(id: first.id, user: first.user, isAgain: first.isAgain)) }
  }
}
