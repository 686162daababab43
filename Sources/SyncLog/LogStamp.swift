/// The mark at the head of an entry: `[2024-03-20 10:25:54] ===> `.
///
/// Slashes for dashes, `T` for the blank, a fraction and a zone are taken too, as are arrows of two or more dashes.
struct LogStamp {
  /// Where the time stands between its brackets.
  let time: Range<Int>
  /// Behind the arrow and one blank after it.
  let end: Int

  /// The stamp that starts at `offset`; nil when none does.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset + 24 <= bytes.count, bytes[offset] == UInt8(ascii: "["), bytes[offset + 1].isDigit else { return nil }
    var digits = offset
    for place in "dddd-dd-dd dd:dd:dd".utf8 {
      digits += 1
      guard Self.fits(bytes[digits], place) else { return nil }
    }
    guard let bracket = Self.bracket(bytes, from: digits + 1) else { return nil }
    var position = bracket + 1
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    let arrow = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "=") { position += 1 }
    guard position - arrow >= 2, position < bytes.count, bytes[position] == UInt8(ascii: ">") else { return nil }
    position += 1
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    time = (offset + 1)..<bracket
    end = position
  }

  /// The closing bracket, at most a fraction and a zone away.
  private static func bracket(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for position in start..<min(start + 20, bytes.count) {
      switch bytes[position] {
      case UInt8(ascii: "]"): return position
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"): continue
      case UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20: continue
      default: return nil
      }
    }
    return nil
  }

  private static func fits(_ byte: UInt8, _ place: UInt8) -> Bool {
    switch place {
    case UInt8(ascii: "d"): byte.isDigit
    case UInt8(ascii: "-"): byte == place || byte == UInt8(ascii: "/")
    case UInt8(ascii: " "): byte == place || byte == UInt8(ascii: "T")
    default: byte == place
    }
  }
}
