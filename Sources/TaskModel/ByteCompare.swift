/// Comparisons of raw bytes that cost what reading the memory costs.
enum ByteCompare {
  /// Whether both have the same bytes; at once when they are the same memory.
  static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    if left.baseAddress == right.baseAddress { return true }
    var offset = 0
    while offset + 64 <= left.count {
      let one = left.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
      let two = right.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
      if one != two { return false }
      offset += 64
    }
    while offset < left.count {
      if left[offset] != right[offset] { return false }
      offset += 1
    }
    return true
  }

  /// The first eight bytes in lower case as one number that sorts as they do; a shorter text is padded with zeros.
  static func foldedPrefix(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | UInt64(index < text.count ? folded(text[index]) : 0) }
    return key
  }

  /// Whether one text comes before another, ASCII letters in any case; exact bytes decide among equals.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    let shared = min(left.count, right.count)
    for index in 0..<shared where left[index] != right[index] {
      let (one, two) = (folded(left[index]), folded(right[index]))
      if one != two { return one < two }
    }
    if left.count != right.count { return left.count < right.count }
    return left.lexicographicallyPrecedes(right)
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
