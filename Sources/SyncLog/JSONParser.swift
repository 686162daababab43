/// A strict reader of JSON over bytes that someone else keeps alive while it works.
///
/// It recurses once for each nested container, never beyond `depthLimit`.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  private let depthLimit: Int
  /// Where the inside of the last string begins that was met, sound or not.
  var lastTextStart = 0
  private var keys: JSONKeyCache

  /// Equal keys are shared where `repeatsKeys`; that pays from some dozen objects on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, depthLimit: Int, repeatsKeys: Bool = false) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    position = offset
    keys = JSONKeyCache(places: repeatsKeys ? 64 : 0)
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func skipByteOrderMark() {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Reads the value that starts here, behind any blanks.
  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    switch try current() {
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case let byte: throw failure(.unexpectedByte(byte))
    }
  }

  /// The byte here; past the end it throws.
  func current() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw failure(.unexpectedEnd) }
    return bytes[position]
  }

  func failure(_ reason: JSONError.Reason) -> JSONError { JSONError(offset: position, reason: reason) }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    try open(depth)
    var items: [JSONValue] = []
    if try closes(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(depth: depth))
      if try endsOrContinues(UInt8(ascii: "]")) { return items }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    try open(depth)
    var members: [JSONObject.Member] = []
    if try closes(UInt8(ascii: "}")) { return JSONObject(members) }
    members.reserveCapacity(8)
    while true {
      let key = try key()
      members.append(JSONObject.Member(key: key, value: try value(depth: depth)))
      if try endsOrContinues(UInt8(ascii: "}")) { return JSONObject(members) }
    }
  }

  private mutating func open(_ depth: Int) throws(JSONError) {
    guard depth <= depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
    position += 1
  }

  private mutating func closes(_ bracket: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard try current() == bracket else { return false }
    position += 1
    return true
  }

  /// Passes a comma, or the bracket that ends the container.
  private mutating func endsOrContinues(_ bracket: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    let byte = try current()
    guard byte == bracket || byte == UInt8(ascii: ",") else { throw failure(.unexpectedByte(byte)) }
    position += 1
    return byte == bracket
  }

  private mutating func key() throws(JSONError) -> String {
    skipBlanks()
    let byte = try current()
    guard byte == UInt8(ascii: "\"") else { throw failure(.unexpectedByte(byte)) }
    let span = try textSpan()
    let key = span.hasEscapes ? text(of: span) : keys.key(bytes, span.start..<span.end)
    skipBlanks()
    let colon = try current()
    guard colon == UInt8(ascii: ":") else { throw failure(.unexpectedByte(colon)) }
    position += 1
    return key
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      let byte = try current()
      guard byte == word.utf8Start[index] else { throw failure(.unexpectedByte(byte)) }
      position += 1
    }
    return value
  }
}
