import Screen
import SyncLog
import TaskModel

/// What happened, a line each, in the file that `log` names: for whoever looks into a night afterwards.
///
/// Holds no secret: failures come here without what was sent, and what servers said is masked once more.
actor EventLog {
  private let file: LogFile

  /// Opens the file; see `LogFile`.
  init(_ path: String) throws(FileRefusal) { file = try LogFile(path) }

  /// Adds a line: the moment in UTC, then the text in one line, sanitised.
  func note(_ text: String, at moment: Int64) {
    let stamp = ISOMoment.text(moment)
    file.append("\(stamp) \(SafeText.line(SecretMask.apply(text), limit: 4096))")
  }

  /// Adds what a poll of `place` came to.
  func note(_ outcome: PollOutcome, of place: String, taking milliseconds: Int, at moment: Int64) {
    switch outcome {
    case .snapshot(let snapshot): note("\(place): \(snapshot.tasks.count) tasks in \(milliseconds) ms", at: moment)
    case .failure(let failure):
      let words = FailureWords.sentence(for: failure, language: .english).what
      let said = FailureWords.detail(of: failure).map { " (\($0))" } ?? ""
      note("\(place): \(failure.kind.rawValue): \(words)\(said)", at: moment)
    }
  }
}
