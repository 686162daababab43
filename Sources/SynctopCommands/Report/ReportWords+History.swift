import Screen
import TaskModel

/// The words of `history`'s table.
extension ReportWords {
  var what: String { say("What", "事件") }
  var duration: String { say("Took", "用时") }
  var appeared: String { say("appeared", "新出现") }
  var vanished: String { say("is gone, was", "已消失，之前") }

  var runEndedUnseen: String { say("run, its end not seen", "运行，未见结束") }

  func run(_ outcome: RunOutcome) -> String {
    switch outcome {
    case .running: say("run under way", "运行中")
    case .succeeded: say("run succeeded", "运行成功")
    case .failed: say("run failed", "运行失败")
    case .other: say("run ended otherwise", "运行结果未知")
    }
  }

  /// Bounds as far as they are known: `38 s – 1 min`, `≤ 30 s`.
  func duration(_ duration: RunDuration) -> String {
    guard let most = duration.atMost else { return "≥ \(length(duration.atLeast))" }
    let (least, longest) = (length(duration.atLeast), length(most))
    if duration.atLeast == 0 { return "≤ \(longest)" }
    return least == longest ? longest : "\(least) – \(longest)"
  }

  func runCount(_ succeeded: Int, failed: Int) -> String {
    say(
      "\(succeeded) \(succeeded == 1 ? "run" : "runs") succeeded, \(failed) failed",
      "\(succeeded) 次运行成功，\(failed) 次失败")
  }
}
