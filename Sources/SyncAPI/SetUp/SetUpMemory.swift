/// The answers of one kind of read, kept for as long as the client lives.
actor SetUpMemory<Value: Sendable> {
  /// Answers kept at most; further ones are asked for again.
  private static var limit: Int { 256 }

  private var answers: [String: [Value]] = [:]

  /// What was remembered for a question.
  func answer(to question: String) -> [Value]? { answers[question] }

  func remember(_ answer: [Value], to question: String) {
    guard answers.count < Self.limit else { return }
    answers[question] = answer
  }
}
