/// Looks for the parts of jobs in text that is JSON no more: cut, with unescaped quotes, with raw line breaks.
///
/// It trusts nothing but `"key":` for keys that jobs have. A string ends at the first quote behind which JSON goes on.
struct TolerantScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var jobs: [JobResult] = []
  private var current = JobResult()
  /// Whether the message of the first job is a guess: the text before the first quote that ends a string.
  private var isGuessed = false

  /// The jobs of which anything is left. Headless text starts in the middle of a job's string.
  static func jobs(_ bytes: UnsafeBufferPointer<UInt8>, isHeadless: Bool) -> [JobResult] {
    var scan = TolerantScan(bytes: bytes)
    if isHeadless { scan.readHead() }
    scan.readKeys()
    if scan.current != JobResult() { scan.jobs.append(scan.current) }
    return scan.jobs
  }

  /// Whether `,"key":` stands anywhere.
  static func hasKeyBehindComma(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let scan = TolerantScan(bytes: bytes)
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: ",") && scan.keyFollows($0 + 1) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func readHead() {
    var end = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") || !endsString(at: end) {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return }
    current.message = unescaped(0..<end)
    isGuessed = true
    position = end + 1
  }

  private mutating func readKeys() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\""), let key = passKey() {
        let value = value()
        record(value, as: key)
      } else {
        position += 1
      }
    }
  }

  /// A key that the job already has begins the next job.
  private mutating func record(_ value: String?, as key: JobResult.Key) {
    if current[key] != nil, !(key == .message && isGuessed) {
      jobs.append(current)
      current = JobResult()
    }
    if key == .message || current == JobResult() { isGuessed = false }
    current[key] = value
  }

  private mutating func passKey() -> JobResult.Key? {
    for (name, key) in Self.names where matches(name.utf8, at: position + 1) {
      let quote = position + 1 + name.utf8.count
      guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else { continue }
      let colon = behindBlanks(quote + 1)
      guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
      position = behindBlanks(colon + 1)
      return key
    }
    return nil
  }

  /// The keys of jobs, and those under which services put an error's words.
  private static let names: [(String, JobResult.Key)] =
    JobResult.Key.allCases.map { ($0.rawValue, $0) } + ErrorBody.messageKeys.map { ($0, JobResult.Key.message) }

  private func matches(_ name: String.UTF8View, at offset: Int) -> Bool {
    guard offset + name.count <= bytes.count else { return false }
    for (index, byte) in name.enumerated() where bytes[offset + index] != byte { return false }
    return true
  }

  private func behindBlanks(_ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    return position
  }

  private mutating func value() -> String? {
    guard position < bytes.count else { return nil }
    return bytes[position] == UInt8(ascii: "\"") ? string() : bareWord()
  }

  private mutating func bareWord() -> String? {
    let start = position
    while position < bytes.count, !bytes[position].isBlank, !Self.ends.contains(bytes[position]) { position += 1 }
    let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    return word.isEmpty || word == "null" ? nil : word
  }

  private static let ends: [UInt8] = [0x2C, 0x7D, 0x5D, 0x22, 0x7B, 0x5B]

  private mutating func string() -> String {
    let start = position + 1
    position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\"") where endsString(at: position):
        position += 1
        return unescaped(start..<(position - 1))
      default: position += 1
      }
    }
    position = bytes.count
    return unescaped(start..<wholeEscapesEnd(start))
  }

  /// Whether JSON goes on behind the quote at `offset`: a key, or brackets that close, or nothing more.
  private func endsString(at offset: Int) -> Bool {
    let next = behindBlanks(offset + 1)
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ","): return keyFollows(next + 1, mayBeCut: true)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      return goesOn(behindBlanks(next + 1))
    default: return false
    }
  }

  /// Whether JSON goes on at `offset`, behind a closing bracket.
  private func goesOn(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: ","):
      let next = behindBlanks(offset + 1)
      return next >= bytes.count || [0x22, 0x7B, 0x5B].contains(bytes[next])
    default: return false
    }
  }

  /// Whether `"key":` stands at `start`; with `mayBeCut`, also when the text ends before that can be told.
  private func keyFollows(_ start: Int, mayBeCut: Bool = false) -> Bool {
    let quote = behindBlanks(start)
    guard quote < bytes.count else { return mayBeCut }
    guard bytes[quote] == UInt8(ascii: "\"") else { return false }
    var end = quote + 1
    while end < bytes.count, end < quote + 65, bytes[end].isWordPart { end += 1 }
    guard end < bytes.count else { return mayBeCut }
    guard end > quote + 1, bytes[end] == UInt8(ascii: "\"") else { return false }
    let colon = behindBlanks(end + 1)
    return colon < bytes.count ? bytes[colon] == UInt8(ascii: ":") : mayBeCut
  }

  /// The end of the text without an escape that was cut.
  private func wholeEscapesEnd(_ start: Int) -> Int {
    for offset in (max(start, bytes.count - 5)..<max(start, bytes.count)).reversed()
    where bytes[offset] == UInt8(ascii: "\\") {
      let isEscaped = offset > start && bytes[start..<offset].reversed().prefix { $0 == bytes[offset] }.count % 2 == 1
      let length = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "u") ? 6 : 2
      return !isEscaped && offset + length > bytes.count ? offset : bytes.count
    }
    return bytes.count
  }

  private func unescaped(_ range: Range<Int>) -> String {
    let inside = UnsafeBufferPointer(rebasing: bytes[range])
    return String(unsafeUninitializedCapacity: inside.count) { JSONEscapes.unescape(inside, into: $0) }
  }
}
