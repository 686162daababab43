import TaskModel

/// A moment as people type it: `12h`, `2h30m`, `22:00`, `2024-03-20`, `2024-03-20T10:30`, ISO 8601 with its zone, or
/// epoch milliseconds.
struct MomentText {
  /// What may be written, for errors.
  static let advice = "write a time such as 12h or 3d, 22:00, 2024-03-20T10:30, or epoch milliseconds"

  /// Which side of now a length of time or an hour is on.
  enum Direction {
    case past, future
  }

  /// The clock's moment, epoch milliseconds.
  let now: Int64
  /// Where hours without a zone are meant.
  let zone: ZoneRules
  let direction: Direction

  /// The longest length of time: a hundred years, in milliseconds.
  private static let longest: Int64 = 36_525 * 86_400_000
  private static let range: ClosedRange<Int64> = 0...253_402_300_799_999

  /// Epoch milliseconds; nil for what is no moment of the years 1970 to 9999.
  func milliseconds(_ text: String) -> Int64? {
    guard text.utf8.count <= 64, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let moment =
      text == "now" ? now : Self.length(text).map(moved) ?? ISOMoment.milliseconds(text) ?? local(text) ?? epoch(text)
    return moment.flatMap { Self.range.contains($0) ? $0 : nil }
  }

  /// Milliseconds of a text such as `90m`, `2h30m` or `1.5d`; nil without a unit.
  static func length(_ text: String) -> Int64? {
    guard text.wholeMatch(of: /(?:[0-9]{1,9}(?:\.[0-9]{1,6})?(?:min|ms|[smhdw]))+/) != nil else { return nil }
    var sum = 0.0
    for part in text.matches(of: /([0-9.]+)([a-z]+)/) {
      guard let number = Double(part.output.1), let unit = units[String(part.output.2)] else { return nil }
      sum += number * unit
    }
    return sum <= Double(longest) ? Int64(sum) : nil
  }

  private static let units: [String: Double] = [
    "ms": 1, "s": 1000, "m": 60_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000,
  ]

  private func moved(by length: Int64) -> Int64 {
    switch direction {
    case .past: now - length
    case .future: now + length
    }
  }

  private func epoch(_ text: String) -> Int64? {
    text.wholeMatch(of: /[0-9]{12,15}/) == nil ? nil : Int64(text)
  }

  /// A day, a day with its hour, or an hour of the day that is nearest on that side.
  private func local(_ text: String) -> Int64? {
    if let match = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?/)?.output {
      let numbers = [match.1, match.2, match.3, match.4 ?? "0", match.5 ?? "0", match.6 ?? "0"].compactMap { Int($0) }
      guard numbers.count == 6 else { return nil }
      return exact(
        LocalTime(
          year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
          second: numbers[5]))
    }
    guard let match = text.wholeMatch(of: /(\d{1,2}):(\d{2})/)?.output, let hour = Int(match.1),
      let minute = Int(match.2)
    else { return nil }
    return nearest(hour: hour, minute: minute)
  }

  /// Nil for what no calendar shows; the first moment after it for an hour that a change to summer time leaves out.
  private func exact(_ local: LocalTime) -> Int64? {
    guard let moment = zone.instant(local),
      let day = zone.instant(LocalTime(year: local.year, month: local.month, day: local.day)),
      zone.local(day).day == local.day
    else { return nil }
    return moment
  }

  private func nearest(hour: Int, minute: Int) -> Int64? {
    let days = (Int64(-2)...2).compactMap { shift in
      let day = zone.local(now + shift * 86_400_000)
      return zone.instant(LocalTime(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute))
    }
    switch direction {
    case .past: return days.filter { $0 <= now }.max()
    case .future: return days.filter { $0 > now }.min()
    }
  }
}
