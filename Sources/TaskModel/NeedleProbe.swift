/// A needle with all that a search needs at hand, lent for many searches.
struct NeedleProbe {
  private typealias Block = SIMD16<UInt8>

  private let lower: UnsafeBufferPointer<UInt8>
  private let upper: UnsafeBufferPointer<UInt8>
  private let pairs: UnsafeBufferPointer<Needle.Pair>
  /// The needle's first byte sixteen times, and the bits in which its cases differ.
  private let head: Block
  private let headBits: Block
  /// The same of its last byte.
  private let tail: Block
  private let tailBits: Block

  /// Nil for an empty needle.
  init?(
    lower: UnsafeBufferPointer<UInt8>, upper: UnsafeBufferPointer<UInt8>, pairs: UnsafeBufferPointer<Needle.Pair>
  ) {
    guard let last = lower.indices.last else { return nil }
    (self.lower, self.upper, self.pairs) = (lower, upper, pairs)
    head = Block(repeating: lower[0] | upper[0])
    headBits = Block(repeating: lower[0] ^ upper[0])
    tail = Block(repeating: lower[last] | upper[last])
    tailBits = Block(repeating: lower[last] ^ upper[last])
  }

  /// Where the needle begins in so many bytes.
  ///
  /// First and last byte of the needle are compared with 64 bytes at once, with the bits that tell the cases apart set
  /// on both sides; what fits both is looked at closely.
  func offset(in base: UnsafeRawPointer, _ count: Int) -> Int? {
    let last = lower.count &- 1
    let starts = count &- last
    let (head, headBits, tail, tailBits) = (head, headBits, tail, tailBits)
    @inline(__always) func misfit(_ start: Int) -> Block {
      let one = base.loadUnaligned(fromByteOffset: start, as: Block.self) | headBits
      let two = base.loadUnaligned(fromByteOffset: start &+ last, as: Block.self) | tailBits
      return (one ^ head) | (two ^ tail)
    }
    var start = 0
    while start &+ 64 <= starts {
      let (one, two) = (misfit(start), misfit(start &+ 16))
      let (three, four) = (misfit(start &+ 32), misfit(start &+ 48))
      if Self.hasZero(Self.least(Self.least(one, two), Self.least(three, four))) {
        if let hit = verified(one, base, start) ?? verified(two, base, start &+ 16) { return hit }
        if let hit = verified(three, base, start &+ 32) ?? verified(four, base, start &+ 48) { return hit }
      }
      start &+= 64
    }
    while start &+ 16 <= starts {
      if let hit = verified(misfit(start), base, start) { return hit }
      start &+= 16
    }
    return (start..<max(start, starts)).first { matches(base, $0) }
  }

  /// Byte by byte the smaller one.
  @inline(__always)
  private static func least(_ one: Block, _ two: Block) -> Block {
    one.replacing(with: two, where: two .< one)
  }

  @inline(__always)
  private static func zeros(_ block: Block) -> SIMD2<UInt64> {
    unsafeBitCast(block .== Block(repeating: 0), to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func hasZero(_ block: Block) -> Bool {
    let lanes = zeros(block)
    return lanes[0] | lanes[1] != 0
  }

  /// The first place of 16 at which both probes fit and then the whole needle.
  @inline(__always)
  private func verified(_ misfit: Block, _ base: UnsafeRawPointer, _ start: Int) -> Int? {
    let lanes = Self.zeros(misfit)
    guard lanes[0] | lanes[1] != 0 else { return nil }
    return verified(lanes[0], base, start) ?? verified(lanes[1], base, start &+ 8)
  }

  private func verified(_ lane: UInt64, _ base: UnsafeRawPointer, _ start: Int) -> Int? {
    var bits = lane
    while bits != 0 {
      let place = bits.trailingZeroBitCount >> 3
      if matches(base, start &+ place) { return start &+ place }
      bits &= ~(0xFF << UInt64(place << 3))
    }
    return nil
  }

  private func matches(_ base: UnsafeRawPointer, _ start: Int) -> Bool {
    var index = 0
    while index < lower.count {
      let byte = base.load(fromByteOffset: start &+ index, as: UInt8.self)
      if byte != lower[index] && byte != upper[index] { return false }
      index &+= 1
    }
    return pairs.isEmpty || pairs.allSatisfy { isWhole($0, base, start) }
  }

  /// Whether a character of several bytes is there in one case, not half in each.
  private func isWhole(_ pair: Needle.Pair, _ base: UnsafeRawPointer, _ start: Int) -> Bool {
    let range = pair.start..<pair.start + pair.length
    func isThere(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      range.allSatisfy { base.load(fromByteOffset: start + $0, as: UInt8.self) == text[$0] }
    }
    return isThere(lower) || isThere(upper)
  }
}
