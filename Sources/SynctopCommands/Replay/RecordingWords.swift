import Glibc
import SyncLog
import SyncWire

/// What a person is told of recordings.
enum RecordingWords {
  /// Why a recording can't even be begun.
  static func refusal(_ trouble: RecordingFile.Trouble) -> FileRefusal {
    FileRefusal(what: "can't be written: \(reason(trouble).english)", nextStep: "make room, or name another place")
  }

  /// That nothing is recorded any more.
  static func stopped(_ trouble: RecordingFile.Trouble) -> Wording {
    let reason = reason(trouble)
    return Wording(
      "The recording has stopped: \(reason.english). The board goes on.", "录制已停止：\(reason.chinese)。看板继续运行。")
  }

  /// What became of a recording, once the board is closed.
  static func closed(_ path: String, _ result: RecordingResult) -> String {
    let size = result.size.map { " (\(Self.size($0)))" } ?? ""
    let end = result.trouble.map { "; it stopped early: \(reason($0).english)" } ?? ""
    return "recorded in \(path)\(size)\(end)"
  }

  /// Why a file isn't replayed: what is wrong, and what to do.
  static func refusal(_ refusal: RecordingRefusal) -> FileRefusal {
    switch refusal {
    case .empty: FileRefusal(what: "is empty", nextStep: "record with: synctop --record FILE")
    case .noRecording:
      FileRefusal(what: "is no recording of synctop's", nextStep: "name a file that was made with --record")
    case .version(let version):
      FileRefusal(
        what: "is a recording of version \(version), and this synctop reads version \(RecordingFormat.version)",
        nextStep: "replay it with the synctop that made it, or a newer one")
    case .damagedHeader:
      FileRefusal(what: "is damaged: its first line doesn't say what was watched", nextStep: "name another recording")
    case .noPoll:
      FileRefusal(what: "holds no poll that can be read", nextStep: "record until the board has shown tasks")
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }

  private static func reason(_ trouble: RecordingFile.Trouble) -> Wording {
    switch trouble {
    case .full:
      let size = Quantity.bytes(RecordingFormat.sizeLimit)
      return Wording("it has reached its largest size, \(size)", "已达到最大大小 \(size)")
    case .system(ENOSPC), .system(EDQUOT): return Wording("the disk is full", "磁盘已满")
    case .system(EFBIG): return Wording("the file may not grow any more", "文件不允许继续增大")
    case .system(let code):
      let reason = String(cString: strerror(code))
      return Wording(reason, reason)
    }
  }
}
