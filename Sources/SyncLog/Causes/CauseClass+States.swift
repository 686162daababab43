/// Classes that are no failures, or that nothing is known of.
extension CauseClass {
  static let info = CauseClass(
    "info", .task, summary: Wording("the log tells of no failure", "日志中没有失败信息"),
    explanation: Wording("The entry tells of a success, or of something that is neither.", "该条日志表示成功，或仅为提示信息。"),
    retryReason: Wording("There is nothing to repeat.", "无需重试。"))

  static let empty = CauseClass(
    "empty", .task, summary: Wording("the log is empty", "日志为空"),
    explanation: Wording("The service gave no log for the last run.", "服务没有返回最近一次运行的日志。"),
    retryReason: Wording("Nothing is known of the run.", "运行情况未知。"))

  static let unknown = CauseClass(
    "unknown", .unknown, sameness: .words, summary: Wording("an unknown failure", "未识别的失败"),
    explanation: Wording(
      "synctop doesn't know this message: the log as it came says all there is.", "无法识别该信息，请查看原始日志。"),
    retryReason: Wording("Nothing is known of the cause.", "原因未知。"))
}
