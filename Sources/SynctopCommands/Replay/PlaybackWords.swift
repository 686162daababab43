import SyncLog

/// What a person is told while the past plays.
enum PlaybackWords {
  static let nothing = Wording("Nothing is remembered yet", "还没有任何历史记录")
  static let end = Wording("This is the end of what is remembered: Esc goes back to now", "历史记录到此为止：按 Esc 回到现在")
  static let unreadable = Wording("That moment can't be read", "无法读取该时刻")

  /// That there is no such stop any more.
  static func none(_ stop: PastStop, isLater: Bool) -> Wording {
    switch (stop, isLater) {
    case (.change, true): Wording("Nothing changed after this", "此后没有变化")
    case (.change, false): Wording("Nothing changed before this", "此前没有变化")
    case (.failure, true): Wording("No task began to fail after this", "此后没有任务开始失败")
    case (.failure, false): Wording("No task began to fail before this", "此前没有任务开始失败")
    }
  }
}
