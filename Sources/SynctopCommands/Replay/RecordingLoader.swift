import SyncLog
import SyncWire

/// Reads the recording in a file for the commands that show one.
enum RecordingLoader {
  /// The recording at `path`, with what a person ought to know of it: that it is damaged, or ends too early.
  static func reel(_ path: String, causes: CauseTable) throws(CommandFailure) -> Reel {
    let file: RegularFile
    do throws(FileRefusal) {
      file = try RegularFile.read(path, limit: RecordingFormat.sizeLimit)
    } catch {
      throw failure(path, error)
    }
    do throws(RecordingRefusal) {
      return try Reel(file.bytes, causes: causes)
    } catch {
      throw failure(path, RecordingWords.refusal(error))
    }
  }

  private static func failure(_ path: String, _ refusal: FileRefusal) -> CommandFailure {
    CommandFailure("the recording \(path) \(refusal.what)", nextStep: refusal.nextStep, code: 2)
  }

  /// What is wrong with a recording that can be replayed all the same; nil for nothing.
  static func flaw(_ reel: Reel) -> Wording? {
    let lost = reel.index.lostLines
    if lost > 0 {
      return Wording(
        "The recording is damaged: \(lost) of its lines can't be replayed, and are gaps.",
        "录制文件已损坏：有 \(lost) 行无法回放，显示为空白。")
    }
    guard !reel.index.isEnded else { return nil }
    return Wording("The recording was cut off: it ends without a close.", "录制被中断：文件没有正常结束。")
  }
}
