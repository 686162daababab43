package import SyncLog
package import TaskModel

extension MemoryTrouble {
  /// What isn't kept and why, then the next step; foreign text in it is safe.
  package var words: Wording {
    switch self {
    case .noPlace:
      Wording(
        "Nothing is remembered: there is no home directory. Set SYNCTOP_STATE_DIR.",
        "没有保存历史：没有主目录。请设置 SYNCTOP_STATE_DIR。")
    case .refused(let what, let nextStep):
      Wording(
        "Nothing is remembered: \(Self.safe(what)). \(Self.safe(nextStep))",
        "没有保存历史：\(Self.safe(what))。\(Self.safe(nextStep))")
    case .readOnly:
      Wording(
        "Nothing new is remembered: the state directory can't be written. Make it writable; tried again each minute.",
        "没有保存新的历史：状态目录不可写。请改为可写，每分钟重试。")
    case .diskFull:
      Wording(
        "Nothing new is remembered: the disk is full. Free some space; tried again each minute.",
        "没有保存新的历史：磁盘已满。请清理空间，每分钟重试。")
    case .locked:
      Wording(
        "Nothing new is remembered: another program holds the memory. Tried again each minute.",
        "没有保存新的历史：其他程序占用了历史文件，每分钟重试。")
    case .damaged(let path):
      Wording(
        "The memory was damaged: it is kept as \(Self.safe(path)), and a new one was begun.",
        "历史文件已损坏：已保留为 \(Self.safe(path))，并新建了一个。")
    case .newer:
      Wording(
        "Nothing new is remembered: a newer synctop wrote the memory. Update this one.",
        "没有保存新的历史：历史文件由更新版本的 synctop 写入。请升级。")
    case .failed(let reason):
      Wording(
        "Nothing new is remembered: \(Self.safe(reason)). Tried again each minute.",
        "没有保存新的历史：\(Self.safe(reason))。每分钟重试。")
    }
  }

  /// The same in two words, where there is no room.
  var short: Wording { Wording("memory off", "未保存历史") }

  private static func safe(_ text: String) -> String { SafeText.line(text, limit: 300) }
}
