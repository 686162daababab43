import SyncLog
import TaskModel

/// What a person is told of the memory in one line.
enum MemoryWords {
  static let notKept = Wording(
    "That can't be kept now: the memory can't be written.", "现在无法保存：历史记录不可写。")

  /// For a command that would have told more.
  static func unread(_ trouble: MemoryTrouble) -> String {
    let words = MemoryTroubleWords(trouble)
    return """
      what is remembered isn't told: \(words.what.english)
        next: \(words.nextStep.english); what is printed is what the service says
      """
  }
}
