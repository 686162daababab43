import Dashboard
import TaskModel

/// The words of what is remembered: acknowledgements, notes, marks, and what happened while nobody looked.
extension Words {
  var runs: String { say("RUNS", "近次运行") }
  var acknowledgedLabel: String { say("Acknowledged", "已确认") }
  var noteLabel: String { say("Note", "备注") }
  var runsLabel: String { say("Runs", "近次运行") }
  var lastSuccessLabel: String { say("Last success", "上次成功") }
  var recurrenceLabel: String { say("Came back", "重复出现") }
  func recurrence(_ episodes: Int, runs: Int, since: String) -> String {
    say("\(episodes) times since \(since), \(runs) failed runs", "自 \(since) 起 \(episodes) 次，共 \(runs) 次失败运行")
  }
  func streakOf(_ count: Int, atLeast: Bool, limit: Int) -> String {
    let number = atLeast ? "≥ \(count)" : "\(count)"
    return say("\(number) of \(limit) before the service stops the schedule", "\(number)/\(limit)，超过后服务会停止调度")
  }
  var asking: String { say("asking …", "查询中 …") }
  var rememberedTitle: String { say("remembered, not live", "历史数据，非实时") }
  func remembered(_ span: String) -> String { say("remembered, \(span) old", "历史数据，\(span)前") }
  func remembered(of moment: String) -> String { say("remembered of \(moment)", "历史数据 \(moment)") }
  var remembersAgain: String { say("The memory works again.", "历史记录已恢复。") }
  var noted: String { say("Noted.", "备注已保存。") }
  var noteDeleted: String { say("The note is gone.", "备注已删除。") }

  func by(_ author: String, _ moment: String) -> String { say("by \(author), \(moment)", "\(author)，\(moment)") }
  func written(_ author: String, _ moment: String) -> String { say("\(author), \(moment)", "\(author)，\(moment)") }
  func until(_ moment: String) -> String { say("until \(moment)", "有效至 \(moment)") }
  var untilCured: String { say("until it is cured", "直到恢复") }

  func acknowledged(_ count: Int) -> String { say("\(count) acknowledged", "已确认 \(count) 个") }
  func count(_ count: Int, of all: Int) -> String { say("\(count) of \(all)", "\(count) / \(all)") }
  func acknowledgedHidden(_ count: Int) -> String {
    say("\(count) acknowledged hidden", "另有 \(count) 个已确认")
  }
  func marked(_ count: Int, hidden: Int) -> String {
    hidden > 0 ? say("\(count) marked, \(hidden) hidden", "已标记 \(count) 个，其中 \(hidden) 个被隐藏") : marked(count)
  }
  private func marked(_ count: Int) -> String { say("\(count) marked", "已标记 \(count) 个") }

  func kept(_ word: KeptWord) -> String {
    switch word {
    case .acknowledged(let count):
      say("\(tasks(count)) acknowledged. A takes it back.", "已确认 \(tasks(count))，按 A 撤回。")
    case .withdrawn(let count):
      say("Taken back: \(tasks(count)) no longer acknowledged.", "已撤回 \(tasks(count))的确认。")
    case .noted: noted
    case .noteDeleted: noteDeleted
    }
  }

  func tasks(_ count: Int) -> String { say(count == 1 ? "1 task" : "\(count) tasks", "\(count) 个任务") }
}

/// The words of the dialog.
extension Words {
  var acknowledge: String { say("Acknowledge", "确认问题") }
  var notePrompt: String { say("note: ", "备注：") }
  func notePrompt(_ name: String) -> String { say("note on \(name): ", "\(name) 的备注：") }
  func idle(_ count: Int) -> String {
    say(
      count == 1 ? "1 needs nobody and is left out" : "\(count) need nobody and are left out",
      "其中 \(count) 个无需处理，不会确认")
  }
  func hiddenMarks(_ count: Int) -> String {
    say(
      count == 1 ? "1 marked task is hidden and left out" : "\(count) marked tasks are hidden and left out",
      "另有 \(count) 个已标记的任务被隐藏，不会确认")
  }
  func others(_ count: Int) -> String { say("… and \(count) more", "… 以及另外 \(count) 个") }
  var acknowledgeHint: String {
    say("Type a note · Tab how long · Enter acknowledges · Esc cancels", "可输入备注 · Tab 选择有效期 · Enter 确认 · Esc 取消")
  }
  var acknowledgeTerms: String {
    say(
      "Comes back on another cause, after a success, and near the limit",
      "原因改变、成功后再次失败或接近服务上限时会重新出现")
  }

  func expiry(_ expiry: AcknowledgementExpiry) -> String {
    switch expiry {
    case .untilCured: untilCured
    case .hour: say("1 h", "1 小时")
    case .fourHours: say("4 h", "4 小时")
    case .morning: say("until the morning", "到次日早上")
    case .threeDays: say("3 days", "3 天")
    }
  }
}

/// The words of what came back.
extension Words {
  func returned(_ end: Acknowledgement.End, limit: Int) -> String {
    switch end {
    case .expired: say("its time is over", "有效期已过")
    case .recovered: say("it had recovered", "曾经恢复")
    case .otherMatter: say("the cause is another one now", "原因已改变")
    case .relapsed: say("it had recovered, and fails again", "恢复后再次失败")
    case .nearLimit:
      say("the service stops the schedule after more than \(limit) failures", "连续失败超过 \(limit) 次服务将停止调度")
    }
  }
  func cameBack(_ reason: String, _ author: String) -> String {
    say("back, \(author) had acknowledged it: \(reason)", "重新出现：\(reason)（曾由 \(author) 确认）")
  }
  func cameBackNotice(_ name: String, _ reason: String) -> String {
    say("No longer acknowledged: \(name): \(reason)", "确认失效：\(name)：\(reason)")
  }
  func cameBackNotice(_ count: Int) -> String {
    say("\(tasks(count)) no longer acknowledged: see their overview", "\(tasks(count))的确认已失效：详见概览")
  }
}
