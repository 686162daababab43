import SyncWire
import TaskModel

/// A saved list answer on disk.
enum SavedFile {
  /// Reads the answer in the file at `path`, every task with its object as it came.
  static func read(_ path: String) throws -> TaskPage {
    let file: RegularFile
    do throws(FileRefusal) {
      file = try RegularFile.read(path, limit: SavedAnswer.sizeLimit)
    } catch {
      throw CommandFailure("\(path): the saved answer \(error.what)", nextStep: error.nextStep)
    }
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      throw CommandFailure("\(path): the saved answer is empty", nextStep: "save a list answer into it once more")
    }
    do throws(FetchFailure) {
      return try SavedAnswer.read(file.bytes, keepsObjects: true)
    } catch {
      throw CommandFailure(
        "\(path)\(place(of: error, in: file.bytes)): \(words(for: error, in: file.bytes))",
        nextStep: "name a file with a list answer, {\"tasks\": […], \"total\": n}, or a single task")
    }
  }

  /// What is wrong with an answer that isn't empty; a saved refusal is told with its code.
  private static func words(for failure: FetchFailure, in bytes: [UInt8]) -> String {
    if let code = failure.code {
      return "the saved answer is a refusal of the service's: \(code) · \(failure.message)"
    }
    return PlainText.excerpt(of: bytes).isEmpty ? "the answer isn't JSON" : failure.message
  }

  /// `:LINE` of the byte that the message names, where it does.
  private static func place(of failure: FetchFailure, in bytes: [UInt8]) -> String {
    guard let match = failure.message.firstMatch(of: /at byte ([0-9]{1,15})/), let offset = Int(match.1) else {
      return ""
    }
    return ":\(bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1)"
  }
}
