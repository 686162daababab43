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

  /// Adds what failed at `place`.
  func note(_ failure: FetchFailure, of place: String, at moment: Int64) {
    let words = FailureWords.sentence(for: failure, language: .english).what
    let said = FailureWords.detail(of: failure).map { " (\($0))" } ?? ""
    note("\(place): \(failure.kind.rawValue): \(words)\(said)", at: moment)
  }
}
