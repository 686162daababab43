package import TaskModel

/// What a person is told of a failed fetch: what happened with its likely reason, and what to do next.
///
/// The sentences hold no text of the server's; that comes apart, by `detail(of:)`, and wants sanitising where it is shown.
package struct FailureWords: Equatable, Sendable {
  let english: (what: String, nextStep: String)
  let chinese: (what: String, nextStep: String)

  package static func == (left: Self, right: Self) -> Bool {
    left.english == right.english && left.chinese == right.chinese
  }

  /// The two sentences for `failure`: a gateway's code says more than the kind, where it is known.
  package static func sentence(
    for failure: FetchFailure, language: Language
  ) -> (what: String, nextStep: String) {
    let words = signIn(failure) ?? gateway(failure) ?? service(failure) ?? of(failure.kind)
    return switch language {
    case .english: words.english
    case .chinese: words.chinese
    }
  }

  /// Status, code, message and request id on one line, as the server gave them; nil when there is none. Unsanitised.
  package static func detail(of failure: FetchFailure) -> String? {
    let parts = [
      failure.status.map { "HTTP \($0)" }, failure.code, failure.message.isEmpty ? nil : failure.message,
      failure.requestID.map { "request \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The four digits of a gateway's code: `APIG.0301` and `APIGW.0301` are the same.
  private static func gatewayNumber(_ code: String?) -> String? {
    guard let code else { return nil }
    return ["APIG.", "APIGW."].first { code.hasPrefix($0) }.map { String(code.dropFirst($0.count)) }
  }

  private static func gateway(_ failure: FetchFailure) -> Self? {
    guard let number = gatewayNumber(failure.code) else { return nil }
    return number == "0301" ? signIn(failure.message) : of(gatewayNumber: number)
  }

  private static func service(_ failure: FetchFailure) -> Self? {
    failure.code == "DLM.4001" ? workspaceMissing : nil
  }
}
