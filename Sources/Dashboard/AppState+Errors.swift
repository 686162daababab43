import SyncLog

extension AppState {
  /// Goes to the next or previous error of the log, which is opened for it.
  mutating func stepError(_ direction: Int) {
    if !viewport.showsDetail {
      pane = .detail
      isDetailWhole = true
    }
    if detail.tab == .log {
      step(.error(direction))
    } else {
      show(tab: .log)
      step(.firstError(direction))
    }
  }

  /// Goes to the first error behind `start`, or before it, and around the log's end.
  mutating func goToError(_ direction: Int, from start: Int?, _ layout: DetailLayout) {
    let errors = layout.lines.indices.filter { layout.lines[$0].isError }
    guard let first = errors.first, let last = errors.last else {
      banner = .notice(Wording("No error in this log", "日志中没有错误"))
      return
    }
    let start = start ?? (direction > 0 ? -1 : layout.lines.count)
    let next = direction > 0 ? errors.first { $0 > start } : errors.last { $0 < start }
    if next == nil {
      banner = .notice(Self.around(direction, isOnly: errors.count == 1))
    }
    go(toLine: next ?? (direction > 0 ? first : last), layout)
  }

  private static func around(_ direction: Int, isOnly: Bool) -> Wording {
    if isOnly { return Wording("This is the only error", "只有这一个错误") }
    return direction > 0
      ? Wording("Past the last error: back at the first", "已过最后一个错误，回到第一个")
      : Wording("Before the first error: on to the last", "已过第一个错误，转到最后一个")
  }
}
