import Dashboard
import SyncLog

/// The words of copying.
extension Words {
  var copyTitle: String { say("Copy", "复制") }
  var nothingToCopy: String { say("Nothing to copy", "没有可复制的内容") }
  func lines(_ count: Int) -> String { say("\(count) lines", "\(count) 行") }

  /// What came of copying. That nobody confirms it is said as well: a terminal may refuse in silence.
  func copied(_ item: CopyItem, _ outcome: CopyOutcome) -> String {
    let what = say(item.title.english, item.title.chinese)
    switch outcome {
    case .sent(let bytes):
      return say(
        "Copied \(size(bytes)): \(what). If it didn't arrive, the terminal or tmux refuses OSC 52.",
        "已复制 \(size(bytes))：\(what)。若剪贴板没有变化，说明终端或 tmux 不接受 OSC 52。")
    case .tooLong(let bytes, let limit):
      return say(
        "Not copied: \(what) has \(size(bytes)), terminals take \(size(limit)). Copy a part of it.",
        "未复制：\(what)共 \(size(bytes))，终端最多接受 \(size(limit))，请复制其中一部分。")
    case .refused:
      return say("Not copied: this terminal isn't known to take OSC 52.", "未复制：此终端未知是否支持 OSC 52。")
    case .nothing: return say("Nothing to copy here: \(what).", "没有可复制的内容：\(what)。")
    }
  }

  /// `812 B`, `1.2 KB`, `64 KB`.
  private func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<10_240: "\(bytes / 1024).\(bytes % 1024 * 10 / 1024) KB"
    default: "\(bytes / 1024) KB"
    }
  }
}

extension CopyOutcome {
  var role: Style.Role {
    switch self {
    case .sent: .accent
    case .tooLong, .refused, .nothing: .warning
    }
  }
}
