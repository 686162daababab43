extension Needle {
  private typealias Block = SIMD32<UInt8>
  private static let blockSize = 32

  /// Whether the bytes have the needle in them.
  ///
  /// First and last byte of the needle are compared with 32 bytes at once; what fits both is looked at closely.
  func isFound(in text: UnsafeRawBufferPointer) -> Bool { offset(in: text) != nil }

  /// Where the needle begins in the bytes.
  func offset(in text: UnsafeRawBufferPointer) -> Int? {
    guard let last = lower.indices.last else { return 0 }
    let end = text.count - last
    var start = 0
    return lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        let heads = (Block(repeating: lower[0]), Block(repeating: upper[0]))
        let tails = (Block(repeating: lower[last]), Block(repeating: upper[last]))
        while start + Self.blockSize <= end {
          let head = text.loadUnaligned(fromByteOffset: start, as: Block.self)
          let tail = text.loadUnaligned(fromByteOffset: start + last, as: Block.self)
          let fits = ((head .== heads.0) .| (head .== heads.1)) .& ((tail .== tails.0) .| (tail .== tails.1))
          let lanes = unsafeBitCast(fits, to: SIMD4<UInt64>.self)
          if lanes != .zero, let hit = verified(lanes, text, start, lower, upper) { return hit }
          start += Self.blockSize
        }
        while start < end {
          if matches(text, start, lower, upper) { return start }
          start += 1
        }
        return nil
      }
    }
  }

  private func verified(
    _ lanes: SIMD4<UInt64>, _ text: UnsafeRawBufferPointer, _ start: Int, _ lower: UnsafeBufferPointer<UInt8>,
    _ upper: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for lane in 0..<4 {
      var bits = lanes[lane]
      while bits != 0 {
        let byte = bits.trailingZeroBitCount / 8
        let offset = start + lane * 8 + byte
        if matches(text, offset, lower, upper) { return offset }
        bits &= ~(0xFF << UInt64(byte * 8))
      }
    }
    return nil
  }

  private func matches(
    _ text: UnsafeRawBufferPointer, _ start: Int, _ lower: UnsafeBufferPointer<UInt8>,
    _ upper: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in lower.indices {
      let byte = text[start + index]
      if byte != lower[index] && byte != upper[index] { return false }
    }
    return pairs.allSatisfy { pair in
      let range = pair.start..<pair.start + pair.length
      return range.allSatisfy { text[start + $0] == lower[$0] } || range.allSatisfy { text[start + $0] == upper[$0] }
    }
  }
}
