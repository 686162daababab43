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

  /// The first eight bytes as one number that sorts as they do; a shorter text is padded with zeros.
  static func prefix(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | UInt64(index < text.count ? text[index] : 0) }
    return key
  }
}
