extension ZoneRules {
  /// The moment, in epoch milliseconds, of a stamp such as `2024-03-20 10:25:54`, in this zone or in the one that it
  /// names at its end; a fraction of a second doesn't count. Nil for what is no time.
  package func instant(ofStamp stamp: String) -> Int64? {
    let bytes = Array(stamp.utf8.prefix(48))
    guard bytes.count >= 19 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      range.reduce(0) { sum, place in
        bytes[place] &- 0x30 < 10 ? sum.map { $0 * 10 + Int(bytes[place] - 0x30) } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    let local = LocalTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard let offset = Self.offset(Array(bytes[19...])) else { return instant(local) }
    return local.isShownByClocks ? (local.seconds - offset) * 1000 : nil
  }

  /// Seconds of a zone written as `Z`, `+08:00`, `+0800` or `+08`; nil where there is none.
  private static func offset(_ bytes: [UInt8]) -> Int64? {
    guard let start = bytes.firstIndex(where: { [0x2B, 0x2D, 0x5A, 0x7A].contains($0) }) else { return nil }
    if bytes[start] | 0x20 == 0x7A { return 0 }
    let digits = bytes[(start + 1)...].filter { $0 &- 0x30 < 10 }.map { Int64($0 - 0x30) }
    guard digits.count == 2 || digits.count == 4 else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + (digits.count == 4 ? digits[2] * 10 + digits[3] : 0)
    return (bytes[start] == 0x2D ? -1 : 1) * minutes * 60
  }
}
