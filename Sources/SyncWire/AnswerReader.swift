package import SyncLog

/// Walks over an answer's bytes one list entry at a time, so that a long list neither needs its whole tree in memory
/// nor holds up whoever shares the thread.
package struct AnswerReader {
  /// What an answer turned out to be, apart from its tasks.
  enum Shape {
    /// An object with an array of tasks.
    case list
    /// A bare array.
    case array
    /// An object without an array of tasks.
    case object
    /// A string, a number or the like.
    case scalar
  }

  private enum Place {
    case start, members, entries, end
  }

  /// The answer, while `advance` runs; it isn't kept between two calls.
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  let keepsObjects: Bool
  private var position = 0
  private var place = Place.start
  private(set) var shape = Shape.scalar
  private(set) var tasks: [WireTask] = []
  private(set) var skipped = 0
  /// The members of the outer object, but for those that are called as its tasks are.
  private var others: [JSONObject.Member] = []
  /// The last member of the tasks' name, where it is no array.
  private var oddTasks: JSONObject.Member?

  /// With `keepsObjects` each task keeps its object as it came.
  package init(keepsObjects: Bool) { self.keepsObjects = keepsObjects }

  /// The members of the outer object, but for an array of tasks.
  var members: [JSONObject.Member] { oddTasks.map { others + [$0] } ?? others }

  /// Reads about `slice` bytes more, at least one value. All calls are given the same whole answer.
  ///
  /// - Returns: true while there is more to read.
  package mutating func advance(
    over answer: UnsafeBufferPointer<UInt8>, slice: Int = .max
  ) throws(JSONError) -> Bool {
    bytes = answer
    defer { bytes = UnsafeBufferPointer(start: nil, count: 0) }
    let (stop, overflows) = position.addingReportingOverflow(slice)
    repeat {
      switch place {
      case .start: try start()
      case .members: try member()
      case .entries: try entry()
      case .end: return false
      }
    } while overflows || position < stop
    return true
  }

  private mutating func start() throws(JSONError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    switch try peek() {
    case UInt8(ascii: "{"):
      shape = .object
      position += 1
      place = .members
      try endIfClosed(by: UInt8(ascii: "}"))
    case UInt8(ascii: "["):
      shape = .array
      try enterEntries()
    default:
      _ = try value()
      try end()
    }
  }

  private mutating func member() throws(JSONError) {
    guard try peek() == UInt8(ascii: "\""), case .string(let key) = try value() else { throw unexpected() }
    guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
    position += 1
    if key == WireField.tasks {
      (shape, tasks, skipped, oddTasks) = (.object, [], 0, nil)
      if try peek() == UInt8(ascii: "[") {
        shape = .list
        return try enterEntries()
      }
    }
    let member = JSONObject.Member(key: key, value: try value())
    if key == WireField.tasks { oddTasks = member } else { others.append(member) }
    try endOrContinue(UInt8(ascii: "}"))
  }

  private mutating func entry() throws(JSONError) {
    if let object = try value().object {
      tasks.append(WireTask(object, keepsObject: keepsObjects))
    } else {
      skipped += 1
    }
    try endOrContinue(UInt8(ascii: "]"))
  }

  private mutating func enterEntries() throws(JSONError) {
    position += 1
    place = .entries
    try endIfClosed(by: UInt8(ascii: "]"))
  }

  private mutating func endIfClosed(by bracket: UInt8) throws(JSONError) {
    if try peek() == bracket { try close(bracket) }
  }

  private mutating func endOrContinue(_ bracket: UInt8) throws(JSONError) {
    switch try peek() {
    case bracket: try close(bracket)
    case UInt8(ascii: ","): position += 1
    default: throw unexpected()
    }
  }

  /// Leaves the container whose `bracket` stands here; from a list's entries back to the members around them.
  private mutating func close(_ bracket: UInt8) throws(JSONError) {
    position += 1
    guard bracket == UInt8(ascii: "]"), shape == .list else { return try end() }
    place = .members
    try endOrContinue(UInt8(ascii: "}"))
  }

  private mutating func end() throws(JSONError) {
    place = .end
    skipBlanks()
    guard position == bytes.count else { throw JSONError(offset: position, reason: .trailingText) }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    let (value, end) = try JSONValue.parsePrefix(bytes, from: position)
    position = end
    return value
  }

  private mutating func peek() throws(JSONError) -> UInt8 {
    skipBlanks()
    guard position < bytes.count else { throw JSONError(offset: position, reason: .unexpectedEnd) }
    return bytes[position]
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  private func unexpected() -> JSONError {
    guard position < bytes.count else { return JSONError(offset: position, reason: .unexpectedEnd) }
    return JSONError(offset: position, reason: .unexpectedByte(bytes[position]))
  }
}
