import TaskModel

/// The words of what changed while nobody looked.
extension Words {
  var awayNothing: String { say("Nothing changed", "没有变化") }

  func away(_ span: String, _ news: String) -> String {
    say("While you were away (\(span), u lists it): \(news)", "离开期间（\(span)，按 u 查看）：\(news)")
  }
  func awayTitle(_ span: String) -> String { say("While you were away, \(span)", "离开期间，\(span)") }
  var nameSeparator: String { say(", ", "、") }
  var newsSeparator: String { say(", ", "，") }

  func newCauses(_ count: Int) -> String { say(count == 1 ? "1 new cause" : "\(count) new causes", "新增 \(count) 种原因") }

  func count(_ count: Int, of news: AwaySummary.News) -> String {
    switch news {
    case .failed: say("\(count) failed", "\(count) 个失败")
    case .stopped: say("\(count) stopped", "\(count) 个被停止")
    case .stuck: say("\(count) stuck", "\(count) 个卡住")
    case .overdue: say("\(count) overdue", "\(count) 个逾期")
    case .recovered: say("\(count) recovered", "\(count) 个恢复")
    case .appeared: say("\(count) new", "\(count) 个新任务")
    case .vanished: say("\(count) gone", "\(count) 个消失")
    case .causeChanged: say("\(count) with another cause", "\(count) 个原因改变")
    }
  }

  func word(for news: AwaySummary.News) -> String {
    switch news {
    case .failed: say("failed", "失败")
    case .stopped: say("stopped", "被停止")
    case .stuck: say("stuck", "卡住")
    case .overdue: say("overdue", "逾期")
    case .recovered: say("recovered", "恢复")
    case .appeared: say("new", "新任务")
    case .vanished: say("gone", "消失")
    case .causeChanged: say("other cause", "原因改变")
    }
  }
}
