/// Different texts, each kept once and known by a number: names and causes that many tasks share.
struct TextTable: Equatable, Sendable {
  private var pool: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  var count: Int { ends.count }

  subscript(number: Int) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a text, which is added if it is new.
  mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: text)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(ends.count)
    pool.append(contentsOf: text)
    ends.append(pool.count)
    return ends.count - 1
  }

  mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a text, nil when it isn't there.
  func knownNumber(of text: String) -> Int? {
    var text = text
    let number = text.withUTF8 { slots[slot(of: UnsafeRawBufferPointer($0))] }
    return number < 0 ? nil : Int(number)
  }

  /// Where the text's number is, or would be put.
  private func slot(of text: UnsafeRawBufferPointer) -> Int {
    var slot = hash(text) & (slots.count - 1)
    while slots[slot] >= 0, !withBytes(of: Int(slots[slot]), { ByteCompare.equal($0, text) }) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  func withBytes<Result>(of number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = number == 0 ? 0 : ends[number - 1]
    return pool.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<ends[number]])) }
  }

  /// For each text its place in the order of their letters, any case; exact bytes decide among equals.
  func ranks() -> [UInt32] {
    var order = (0..<count).map { number in
      (key: withBytes(of: number) { ByteCompare.foldedPrefix($0) }, number: Int32(number))
    }
    order.sort { left, right in
      left.key != right.key ? left.key < right.key : precedes(Int(left.number), Int(right.number))
    }
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, entry) in order.enumerated() { ranks[Int(entry.number)] = UInt32(rank) }
    return ranks
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    withBytes(of: left) { one in withBytes(of: right) { ByteCompare.precedes(one, $0) } }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      var slot = withBytes(of: number) { hash($0) } & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private func hash(_ text: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    return hasher.finalize()
  }
}
