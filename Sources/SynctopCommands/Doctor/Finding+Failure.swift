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

  /// A check that failed by what is set: everything that is wrong with it, and the first step.
  init(_ check: CheckID, error: ConfigurationError) {
    let all = error.problems.map { $0.place.isEmpty ? $0.what : "\($0.place): \($0.what)" }.joined(separator: "; ")
    let told = all.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " || $0 == "-" } }.joined(separator: " ")
    let next = error.problems.first?.nextStep ?? "run `synctop init`"
    self.init(check, .fail, Wording(told, told), next: Wording(next, next))
  }
}
