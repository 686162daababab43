package import TaskModel

/// Reads a list answer that was saved to a file.
package enum SavedAnswer {
  /// The largest file that is read, in bytes.
  package static let sizeLimit = 1 << 30

  /// Reads `{"tasks": […], "total": n}`, a bare array of tasks, or a single task.
  ///
  /// `bytes` may be a mapped file: it is walked over once, and only the tasks are kept.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, keepsObjects: Bool
  ) throws(FetchFailure) -> TaskPage {
    guard bytes.count <= sizeLimit else {
      throw FetchFailure(.unreadable, message: "the file has more than \(sizeLimit) bytes")
    }
    var reader = AnswerReader(keepsObjects: keepsObjects)
    do {
      while try reader.advance(over: bytes) {}
    } catch {
      throw FetchFailure(.unreadable, message: AnswerReader.failure(error, answer: bytes).message)
    }
    do {
      return try reader.saved()
    } catch {
      throw FetchFailure(.unreadable, code: error.code, message: error.message)
    }
  }

  /// The same for bytes in an array.
  package static func read(_ bytes: [UInt8], keepsObjects: Bool) throws(FetchFailure) -> TaskPage {
    try bytes.withUnsafeBufferPointer { buffer throws(FetchFailure) in try read(buffer, keepsObjects: keepsObjects) }
  }
}
