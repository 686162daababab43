import SyncLog
import SyncWire
import TaskModel

/// What `explain` was given to read.
enum ExplainSubject {
  /// A log by itself.
  case log(String)
  case task(WireTask)
  /// The tasks of a list answer, in its order.
  case list([WireTask])

  /// Tells what `bytes` are: JSON with the fields of tasks is tasks, a JSON text is the log in it, all else is a log as
  /// it came, also one that is JSON. Invalid UTF-8 is repaired, so that every text is one of these.
  init(_ bytes: [UInt8]) {
    self = Self.tasks(in: bytes) ?? Self.quotedLog(in: bytes) ?? .log(Self.text(bytes[...]))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(decoding: bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes, as: UTF8.self)
  }

  /// The log in a JSON text, as it is copied out of an answer: with its quotes, its key, or its escapes alone.
  private static func quotedLog(in bytes: [UInt8]) -> ExplainSubject? {
    let trimmed = trimmed(bytes)
    guard let first = trimmed.first else { return nil }
    if first == UInt8(ascii: "\"") {
      if let text = (try? JSONValue.parse(Array(trimmed)))?.string { return .log(text) }
      let member = (try? JSONValue.parse([UInt8(ascii: "{")] + trimmed + [UInt8(ascii: "}")]))?.object
      return member.flatMap(WireTask.init(taskLike:)).map { .log($0.log) }
    }
    guard isEscaped(trimmed) else { return nil }
    return (try? JSONValue.parse([UInt8(ascii: "\"")] + trimmed + [UInt8(ascii: "\"")]))?.string.map { .log($0) }
  }

  /// Without blanks around it and without one comma at its end.
  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let front = bytes.drop { isBlank($0) }
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return [] }
    let end = front[last] == UInt8(ascii: ",") && front.first == UInt8(ascii: "\"") ? last : last + 1
    return front[..<end]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09].contains(byte) }

  /// Whether every quote in the text is escaped, and there is one at least.
  private static func isEscaped(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isEscape = false
    var quotes = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        guard isEscape else { return false }
        quotes += 1
      }
      if byte < 0x20 { return false }
      isEscape = byte == UInt8(ascii: "\\") && !isEscape
    }
    return quotes > 0
  }
}

extension ExplainSubject {
  /// A task, a list answer in any of its forms, or tasks one after the other as ndjson has them.
  private static func tasks(in bytes: [UInt8]) -> ExplainSubject? {
    guard let first = bytes.first(where: { !isBlank($0) && ![0xEF, 0xBB, 0xBF].contains($0) }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      first == UInt8(ascii: "[") ? array(buffer) : object(buffer)
    }
  }

  /// A bare array; one that holds something else than tasks is the JSON of a log.
  private static func array(_ bytes: UnsafeBufferPointer<UInt8>) -> ExplainSubject? {
    guard let page = try? SavedAnswer.read(bytes, keepsObjects: true), page.skipped == 0 else { return nil }
    return page.tasks.allSatisfy(\.isTaskLike) ? .list(page.tasks) : nil
  }

  private static func object(_ bytes: UnsafeBufferPointer<UInt8>) -> ExplainSubject? {
    do throws(JSONError) {
      var reader = AnswerReader(keepsObjects: true)
      while try reader.advance(over: bytes) {}
      return subject(of: reader)
    } catch {
      return lines(bytes)
    }
  }

  private static func subject(of reader: AnswerReader) -> ExplainSubject? {
    if let task = try? reader.task() { return task.isTaskLike ? .task(task) : nil }
    return (try? reader.page()).map { .list($0.tasks) }
  }

  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> ExplainSubject? {
    var tasks: [WireTask] = []
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let start = bytes[position...].firstIndex(where: { !isBlank($0) }) {
      guard bytes[start] == UInt8(ascii: "{"), let (value, end) = try? JSONValue.parsePrefix(bytes, from: start),
        let task = value.object.flatMap(WireTask.init(taskLike:))
      else { return nil }
      tasks.append(task)
      position = end
    }
    return tasks.count > 1 ? .list(tasks) : nil
  }
}
