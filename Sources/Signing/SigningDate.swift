/// Writes the moment of a signature.
package enum SigningDate {
  /// UTC as `YYYYMMDDTHHMMSSZ`, for seconds since 1970 between the years 0 and 9999; clamped to these.
  package static func text(epochSeconds: Int64) -> String {
    let seconds = min(max(epochSeconds, -62_167_219_200), 253_402_300_799)
    let second = Int((seconds % 86_400 + 86_400) % 86_400)
    let (year, month, day) = civil(days: (Int(seconds) - second) / 86_400)
    let clock = padded(second / 3600, 2) + padded(second / 60 % 60, 2) + padded(second % 60, 2)
    return "\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))T\(clock)Z"
  }

  /// Year, month and day of the proleptic Gregorian calendar, `days` after 1970-01-01; years begin in March here so
  /// that the leap day is a year's last.
  private static func civil(days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
