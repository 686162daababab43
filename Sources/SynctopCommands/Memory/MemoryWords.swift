import SyncLog
import TaskModel

/// What a person is told of the memory in one line.
enum MemoryWords {
  static let notKept = Wording(
    "That can't be kept now: the memory can't be written.", "现在无法保存：历史记录不可写。")

  /// For a command that would have told more.
  static func unread(_ trouble: MemoryTrouble) -> String {
    "what is remembered isn't told: \(reason(trouble))\n  next: run `synctop doctor`; what is printed is what the service "
      + "says"
  }

  private static func reason(_ trouble: MemoryTrouble) -> String {
    switch trouble {
    case .noPlace: "there is no directory for it"
    case .refused(let what, _): what
    case .readOnly: "its file can't be written"
    case .diskFull: "the disk is full"
    case .locked: "another program has its file open for too long"
    case .damaged(let moved): "its file was damaged, and is kept as \(moved)"
    case .newer: "a newer synctop wrote its file"
    case .failed(let reason): reason
    }
  }
}
