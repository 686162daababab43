extension JSONValue {
  /// How deep arrays and objects may nest: far deeper than any answer, far shallower than any thread's stack.
  package static let defaultDepthLimit = 512

  /// Reads `bytes`, the whole of them, as one JSON text by RFC 8259.
  ///
  /// A byte order mark at the start is skipped. Invalid UTF-8 in strings becomes U+FFFD, one for each maximal subpart,
  /// and so do lone surrogate escapes. Linear in time; nesting beyond `depthLimit` is an error.
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = defaultDepthLimit
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes, depthLimit: depthLimit, repeatsKeys: bytes.count > 4096)
    parser.skipByteOrderMark()
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.isAtEnd else { throw JSONError(offset: parser.position, reason: .trailingText) }
    return value
  }

  /// The same for bytes in an array, as an answer's body comes.
  package static func parse(_ bytes: [UInt8], depthLimit: Int = defaultDepthLimit) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try parse(buffer, depthLimit: depthLimit) }
  }

  /// The same for a text in memory.
  package static func parse(_ text: String, depthLimit: Int = defaultDepthLimit) throws(JSONError) -> JSONValue {
    try parse(Array(text.utf8), depthLimit: depthLimit)
  }

  /// Reads one value that starts at `offset`, blanks before it allowed, whatever follows it.
  ///
  /// - Returns: the value, and the offset of the first byte behind it.
  package static func parsePrefix(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, depthLimit: Int = defaultDepthLimit
  ) throws(JSONError) -> (value: JSONValue, end: Int) {
    var parser = JSONParser(bytes, from: offset, depthLimit: depthLimit)
    let value = try parser.value(depth: 0)
    return (value, parser.position)
  }
}
