import SyncLog

/// What a person is told of the memory in one line.
enum MemoryWords {
  static let notKept = Wording(
    "That can't be kept now: the memory can't be written.", "现在无法保存：历史记录不可写。")
}
