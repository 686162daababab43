/// Finds the pattern that a message fits, without trying all of them: by the first three bytes of a pattern.
struct PatternIndex: Sendable {
  /// A pattern and the row of the table that it belongs to.
  struct Item: Sendable {
    let pattern: MessagePattern
    let row: Int
    /// What follows from the pattern where the message doesn't say it.
    let sqlState: String?
    let place: CausePattern.Place
  }

  /// What a message fits.
  struct Hit {
    let item: Item
    let findings: [MessagePattern.Finding]
    let end: Int
  }

  private var items: [Item] = []
  private var fixed: [UInt32: [Int]] = [:]
  private var floating: [UInt32: [Int]] = [:]
  /// Patterns that begin with a name or with less than three bytes.
  private var keyless: [Int] = []
  /// One bit for each hash of a key of a floating pattern.
  private var marks = [UInt64](repeating: 0, count: 64)

  init() {}

  /// An index of one pattern, which may stand in any message.
  init(_ pattern: MessagePattern) { add(Item(pattern: pattern, row: 0, sqlState: nil, place: .anywhere)) }

  mutating func add(_ item: Item) {
    let number = items.count
    items.append(item)
    guard let key = Self.key(of: item.pattern.head) else { return keyless.append(number) }
    if item.pattern.startsAnywhere {
      floating[key, default: []].append(number)
      marks[Self.mark(key) >> 6] |= 1 << UInt64(Self.mark(key) & 63)
    } else {
      fixed[key, default: []].append(number)
    }
  }

  /// The pattern for a message's start that says most of it, the first of equals; else the first one for anywhere.
  func hit(in text: UnsafeBufferPointer<UInt8>, at place: CausePattern.Place) -> Hit? {
    var best: Hit?
    for number in Self.key(of: text, at: 0).flatMap({ fixed[$0] }) ?? [] {
      guard let hit = hit(number, in: text, from: 0, place), hit.end > best?.end ?? -1 else { continue }
      best = hit
      if hit.end == text.count { break }
    }
    return best ?? floatingHit(in: text, at: place)
  }

  private func floatingHit(in text: UnsafeBufferPointer<UInt8>, at place: CausePattern.Place) -> Hit? {
    var best: Hit?
    var bestNumber = Int.max
    for (number, start) in candidates(in: text) where number < bestNumber {
      if let hit = hit(number, in: text, from: start, place) { (best, bestNumber) = (hit, number) }
    }
    return best
  }

  private func hit(
    _ number: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int, _ place: CausePattern.Place
  ) -> Hit? {
    let item = items[number]
    guard item.place.includes(place), let found = item.pattern.findings(in: text, at: start) else { return nil }
    return Hit(item: item, findings: found.findings, end: found.end)
  }

  /// Floating patterns whose heads stand in the text, each with the first place.
  private func candidates(in text: UnsafeBufferPointer<UInt8>) -> [(number: Int, start: Int)] {
    var found: [(number: Int, start: Int)] = []
    for number in keyless { found.append((number, firstFit(number, in: text))) }
    guard !floating.isEmpty else { return found }
    var isInWord = false
    for offset in 0..<max(text.count - 2, 0) {
      let byte = text[offset]
      let isWord = byte.isWordPart
      defer { isInWord = isWord }
      guard !isInWord || !isWord, byte & 0xC0 != 0x80 else { continue }
      let key = Self.key(text[offset], text[offset + 1], text[offset + 2])
      let mark = Self.mark(key)
      guard marks[mark >> 6] & 1 << UInt64(mark & 63) != 0, let numbers = floating[key] else { continue }
      for number in numbers where !found.contains(where: { $0.number == number }) {
        var ignored: [MessagePattern.Finding] = []
        if items[number].pattern.head.end(in: text, at: offset, &ignored) != nil { found.append((number, offset)) }
      }
    }
    return found
  }

  private func firstFit(_ number: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let pattern = items[number].pattern
    guard pattern.startsAnywhere else { return 0 }
    var ignored: [MessagePattern.Finding] = []
    let start = text.indices.first { place in
      !pattern.head.isWithinBlanks(text, place) && pattern.head.end(in: text, at: place, &ignored) != nil
    }
    return start ?? text.count
  }

  /// The first three bytes of a pattern, blanks counted as one.
  private static func key(of head: MessagePattern.Segment) -> UInt32? {
    var bytes: [UInt8] = []
    for atom in head.atoms {
      switch atom {
      case .literal(let literal): bytes += literal
      case .blanks(let least):
        // More than one blank may stand in the message, so that only the last of the three bytes may be one.
        if bytes.count < 2 || (least == 0 && bytes.count < 3) { return nil }
        bytes.append(0x20)
      case .number: if bytes.count < 3 { return nil }
      }
    }
    return bytes.count < 3 ? nil : key(bytes[0], bytes[1], bytes[2])
  }

  private static func key(of text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
    text.count < offset + 3 ? nil : key(text[offset], text[offset + 1], text[offset + 2])
  }

  private static func key(_ one: UInt8, _ two: UInt8, _ three: UInt8) -> UInt32 {
    UInt32(folded(one)) << 16 | UInt32(folded(two)) << 8 | UInt32(folded(three))
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte.isBlank ? 0x20 : byte.lowered }

  private static func mark(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }
}
