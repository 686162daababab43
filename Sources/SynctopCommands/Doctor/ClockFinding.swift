import Screen
import SyncAPI
import SyncLog
import TaskModel

/// This machine's clock against the endpoint's: signatures are refused when they differ by much.
enum ClockFinding {
  private static let warnLimit: Int64 = 60_000
  private static let failLimit: Int64 = 300_000

  /// `now` is in epoch milliseconds, soon after the answer came.
  static func finding(_ facts: GreetingFacts, now: Int64) -> Finding {
    switch facts.answer {
    case .failure(let failure):
      var finding = Finding(.clock, .warn, failure: failure)
      finding.nextStep = finding.nextStep ?? synchronize
      return finding
    case .success(let answer):
      guard let date = answer.date else {
        return .skipped(.clock, because: Wording("the endpoint doesn't tell its time", "终端节点未提供时间"))
      }
      return judge(now - date * 1000)
    }
  }

  private static let synchronize = Wording(
    "set the clock, such as with `timedatectl set-ntp true`", "请校准时钟，例如 `timedatectl set-ntp true`")

  /// `difference` in milliseconds, positive where this machine is ahead.
  static func judge(_ difference: Int64) -> Finding {
    let size = Int64(clamping: difference.magnitude)
    let status: CheckStatus = size > failLimit ? .fail : size > warnLimit ? .warn : .ok
    let details: KeyValuePairs<String, JSONValue> = ["difference_seconds": .integer(Int(difference / 1000))]
    guard size >= 2000 else {
      return Finding(.clock, .ok, Wording("right to the second", "与服务端一致"), details)
    }
    let english = Elapsed.told(size, .english)
    let chinese = Elapsed.told(size, .chinese)
    return Finding(
      .clock, status,
      difference > 0
        ? Wording("\(english) ahead of the endpoint's", "比服务端快 \(chinese)")
        : Wording("\(english) behind the endpoint's", "比服务端慢 \(chinese)"),
      next: status == .ok ? nil : synchronize, details)
  }
}

private enum Elapsed {
  static func told(_ milliseconds: Int64, _ language: Language) -> String {
    let seconds = milliseconds / 1000
    let (value, english, chinese) =
      seconds < 120
      ? (seconds, "s", "秒")
      : seconds < 7200
        ? (seconds / 60, "min", "分钟")
        : seconds < 172_800 ? (seconds / 3600, "h", "小时") : (seconds / 86_400, "days", "天")
    return "\(value) \(language == .english ? english : chinese)"
  }
}
