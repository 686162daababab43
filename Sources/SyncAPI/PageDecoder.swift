import SyncLog
import SyncWire
import TaskModel

/// Decodes answers one at a time, a slice at a time, so that other work gets its turn in between.
actor PageDecoder {
  /// Bytes decoded between two turns of other work: well below two milliseconds.
  private static let slice = 32 * 1024

  private var pool = TaskPool()

  /// A list answer's page; its tasks share their memory with those of the last list that are the same.
  func page(_ body: [UInt8], keepsObjects: Bool) async throws(FetchFailure) -> TaskPage {
    pool.sharing(try await read(body, keepsObjects: keepsObjects).page())
  }

  /// Takes note of a whole list.
  func remember(_ tasks: [SyncTask]) { pool = TaskPool(tasks) }

  /// A single-task answer, with its object.
  func task(_ body: [UInt8]) async throws(FetchFailure) -> WireTask {
    try await read(body, keepsObjects: true).task()
  }

  private func read(_ body: [UInt8], keepsObjects: Bool) async throws(FetchFailure) -> AnswerReader {
    var reader = AnswerReader(keepsObjects: keepsObjects)
    while try advance(&reader, body) {
      guard !Task.isCancelled else { throw .cancelled }
      await Task.yield()
    }
    return reader
  }

  private func advance(_ reader: inout AnswerReader, _ body: [UInt8]) throws(FetchFailure) -> Bool {
    do {
      return try body.withUnsafeBufferPointer { bytes throws(JSONError) in
        try reader.advance(over: bytes, slice: Self.slice)
      }
    } catch {
      throw AnswerReader.failure(error, answer: body)
    }
  }
}
