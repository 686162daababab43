/// The words of the failure clock.
extension Words {
  var lastRunsLabel: String { say("Last runs", "最近运行") }
  var andRetrying: String { say(", retrying", "，重试中") }
  func bySpan(_ span: String) -> String { say(" by \(span)", " \(span)") }

  /// Where the streak stands against the limit: the service stops the schedule after more than `limit` failures in a row.
  func streak(_ count: Int, atLeast: Bool, limit: Int) -> String {
    let number = atLeast ? say("At least \(count)", "至少 \(count)") : say("\(count)", " \(count)")
    if count > limit {
      return say(
        "\(number) failures in a row; the service stops the schedule after more than \(limit).",
        "已连续失败\(number) 次；超过 \(limit) 次后服务会停止调度。")
    }
    if count == limit {
      return say(
        "\(number) of \(limit) failures in a row: one more, and the service stops the schedule.",
        "已连续失败\(number)/\(limit) 次：再失败一次，服务就会停止调度。")
    }
    return say(
      "\(number) of \(limit) failures in a row; with more the service stops the schedule.",
      "已连续失败\(number)/\(limit) 次；超过后服务会停止调度。")
  }

  func stoppedLikely(limit: Int) -> String {
    say(
      "Likely stopped by the service after more than \(limit) failures in a row, or by a person; it won't run by itself.",
      "可能因连续失败超过 \(limit) 次被服务停止，也可能被人停止；不会自动运行。")
  }
  func stoppedBySomebody(_ streak: Int, limit: Int) -> String {
    let failures = streak == 1 ? "1 failure" : "\(streak) failures in a row"
    return say(
      "Likely stopped by a person: the service bears \(limit), and \(failures) were seen; it won't run by itself.",
      "可能是被人停止：服务允许连续失败 \(limit) 次，而仅见 \(streak) 次；不会自动运行。")
  }

  func running(_ span: String, limit: String) -> String {
    say("Runs for \(span) of the \(limit) that the service gives a run.", "已运行 \(span)，服务允许一次运行 \(limit)。")
  }
  func hangs(_ span: String, limit: String) -> String {
    say("Runs for \(span); the service stops a run after \(limit).", "已运行 \(span)，服务会终止超过 \(limit) 的运行。")
  }
  var onlySuccessEnds: String { say("Only a success ends the row of failures.", "只有成功运行才会结束连续失败。") }
  func flapping(_ runs: String) -> String { say("Fails and recovers over and over: \(runs)", "反复失败又恢复：\(runs)") }

  var neverRan: String {
    say("New tasks don't run until somebody starts them or their schedule.", "新任务需手动同步或启动调度后才会运行。")
  }
  var neverRanScheduled: String {
    say("Its schedule is on, which ought to start the first run at once.", "调度已启动，首次运行应立即开始。")
  }
}
