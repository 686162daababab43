/// Reads the dates of HTTP headers, in the one form that servers may send: `Wed, 20 Mar 2024 02:25:16 GMT`.
enum HTTPDate {
  /// Seconds since 1970; nil for anything else.
  static func epochSeconds(_ text: String) -> Int64? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2])),
      let day = number(words[1], 1...31), let year = number(words[3], 1...9999)
    else { return nil }
    let clock = words[4].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = number(clock[0], 0...23), let minute = number(clock[1], 0...59),
      let second = number(clock[2], 0...60)
    else { return nil }
    return Int64(days(year: year, month: month + 1, day: day) * 86_400 + hour * 3600 + minute * 60 + second)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let value = Int(text), range.contains(value) else { return nil }
    return value
  }

  /// Days since 1970-01-01 in the Gregorian calendar; years begin in March here, so that the leap day comes last.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let (marchYear, marchMonth) = shifted
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + (marchMonth * 153 + 2) / 5 + day - 1 - 719_468
  }
}
