import TaskModel

/// A moment written by ISO 8601 with its zone: `2024-03-20T10:30:00+08:00`, or with `Z`.
package enum ISOMoment {
  /// Epoch milliseconds; nil for what is no such moment, has no zone, or lies outside the years 1 to 9999.
  package static func milliseconds(_ text: String) -> Int64? {
    let pattern =
      /(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))/
    guard text.utf8.allSatisfy({ $0 < 0x80 }), let match = text.wholeMatch(of: pattern)?.output else { return nil }
    let numbers = [match.1, match.2, match.3, match.4, match.5, match.6 ?? "0"].compactMap { Int($0) }
    let offset = match.9.map { sign in
      (sign == "-" ? -60 : 60) * ((Int(match.10 ?? "") ?? 0) * 60 + (Int(match.11 ?? "") ?? 0))
    }
    guard numbers.count == 6, numbers[0] >= 1, abs(offset ?? 0) <= 86_400 else { return nil }
    let local = LocalTime(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5])
    let fraction = match.7.flatMap { Int64($0.prefix(3).padding(to: 3)) } ?? 0
    let zone = ZoneRules.fixed(name: "", seconds: offset ?? 0)
    guard let moment = zone.instant(local), zone.local(moment) == local else { return nil }
    return moment + fraction
  }
}

extension Substring {
  /// The digits with zeros behind, up to `count`.
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, count - self.count))
  }
}
