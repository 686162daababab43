import Screen
import SyncLog
import TaskModel

extension Finding {
  /// A check that failed by a call: what happened in our words, what was said, and the next step.
  init(_ check: CheckID, _ status: CheckStatus = .fail, failure: FetchFailure) {
    let english = FailureWords.sentence(for: failure, language: .english)
    let chinese = FailureWords.sentence(for: failure, language: .chinese)
    let said = FailureWords.detail(of: failure).map { " (\($0))" } ?? ""
    self.init(
      check, status, Wording(english.what + said, chinese.what + said),
      next: Wording(english.nextStep, chinese.nextStep))
    details = [
      ("kind", failure.kind.rawValue), ("http_status", failure.status.map(String.init)), ("code", failure.code),
      ("said", failure.message), ("request_id", failure.requestID),
    ].compactMap { key, value in value.map { .init(key: key, value: .string($0)) } }
  }
}
