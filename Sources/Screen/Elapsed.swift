/// A length of time as people on duty read it.
package enum Elapsed {
  /// Milliseconds from `start` to `end`, clamped: a service may give any number for a moment.
  static func between(_ start: Int64, _ end: Int64) -> Int64 {
    let (span, overflow) = end.subtractingReportingOverflow(start)
    return overflow ? (start < end ? .max : -.max) : span
  }

  /// Up to five columns: `8s`, `12m`, `2h14m`, `3d`. Negative lengths, as from a clock that is off, read as zero.
  package static func short(_ milliseconds: Int64) -> String {
    let seconds = max(milliseconds, 0) / 1000
    switch seconds {
    case ..<60: return "\(seconds)s"
    case ..<3600: return "\(seconds / 60)m"
    case ..<36_000: return "\(seconds / 3600)h\(padded(seconds % 3600 / 60))m"
    case ..<172_800: return "\(seconds / 3600)h"
    case ..<8_640_000: return "\(seconds / 86_400)d"
    default: return "\(min(seconds / 604_800, 9999))w"
    }
  }

  /// Up to six columns, exact to the second below an hour: `38s`, `1m08s`, `2h14m`.
  static func fine(_ milliseconds: Int64) -> String {
    let seconds = max(milliseconds, 0) / 1000
    guard (60..<3600).contains(seconds) else { return short(milliseconds) }
    return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds / 60)m\(padded(seconds % 60))s"
  }

  /// With blanks and both units: `2 h 14 min`, `3 天 4 小时`.
  package static func long(_ milliseconds: Int64, in language: Language) -> String {
    let seconds = max(milliseconds, 0) / 1000
    let unit = units(language)
    switch seconds {
    case ..<60: return "\(seconds) \(unit.second)"
    case ..<3600: return "\(seconds / 60) \(unit.minute)"
    case ..<86_400: return join(seconds / 3600, unit.hour, seconds % 3600 / 60, unit.minute)
    default: return join(seconds / 86_400, unit.day, seconds % 86_400 / 3600, unit.hour)
    }
  }

  private static func join(_ large: Int64, _ largeUnit: String, _ small: Int64, _ smallUnit: String) -> String {
    small == 0 ? "\(large) \(largeUnit)" : "\(large) \(largeUnit) \(small) \(smallUnit)"
  }

  private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private struct Units {
    let second, minute, hour, day: String
  }

  private static func units(_ language: Language) -> Units {
    switch language {
    case .english: Units(second: "s", minute: "min", hour: "h", day: "d")
    case .chinese: Units(second: "秒", minute: "分", hour: "小时", day: "天")
    }
  }
}
