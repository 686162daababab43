package import TaskModel

/// What a person is told of a failed fetch: what happened with its likely reason, and what to do next.
///
/// The sentences hold no text of the server's; that comes apart, by `detail(of:)`, and wants sanitising where it is shown.
package struct FailureWords: Equatable, Sendable {
  let english: (what: String, nextStep: String)
  let chinese: (what: String, nextStep: String)

  init(_ what: String, _ nextStep: String, _ chineseWhat: String, _ chineseNextStep: String) {
    english = (what, nextStep)
    chinese = (chineseWhat, chineseNextStep)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.english == right.english && left.chinese == right.chinese
  }

  /// The two sentences for `failure`: a code, a known text or a status says more than the kind.
  package static func sentence(
    for failure: FetchFailure, language: Language
  ) -> (what: String, nextStep: String) {
    let words = clock(failure) ?? reason(failure)
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

  private static func reason(_ failure: FetchFailure) -> Self {
    gateway(failure) ?? identity(failure) ?? service(failure) ?? answer(failure) ?? of(failure.kind)
  }

  /// A clock that is wrong explains a refusal, unless that says itself what else is the matter.
  private static func clock(_ failure: FetchFailure) -> Self? {
    guard failure.kind == .signInFailed, let skew = failure.clockSkew, skew != 0 else { return nil }
    let words = reason(failure)
    let minutes = skew.magnitude
    let english = "this machine's clock is \(minutes) minutes \(skew > 0 ? "ahead of" : "behind") the server's"
    let chinese = "本机时钟比服务器\(skew > 0 ? "快" : "慢") \(minutes) 分钟"
    guard isOpen(words) else {
      return Self(
        "\(words.english.what); besides, \(english)", "\(words.english.nextStep), and set the clock",
        "\(words.chinese.what)；此外，\(chinese)", "\(words.chinese.nextStep)，并校准本机时钟")
    }
    return Self(
      "sign-in was refused, and \(english): signatures hold for some minutes only",
      "set this machine's clock (for example `timedatectl set-ntp true`); `synctop doctor` compares it",
      "登录被拒绝，且\(chinese)：签名仅在数分钟内有效",
      "请校准本机时钟(例如 `timedatectl set-ntp true`)；`synctop doctor` 可核对时钟")
  }
}
