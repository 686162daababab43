import TaskModel

/// Reads the forms in which people write moments. What isn't of a form gives nil.
struct PastMomentReading {
  let shown: Int64
  let clock: Int64
  let zone: ZoneRules

  private static let day: Int64 = 86_400_000

  /// `-2h`, `+10m`, `2h ago`, `2小时前` isn't.
  func span(_ text: String) -> Int64? {
    let isAgo = text.hasSuffix(" ago")
    let bare = isAgo ? String(text.dropLast(4)) : text
    guard isAgo || bare.hasPrefix("-") || bare.hasPrefix("+") else { return nil }
    let digits = bare.filter { $0 != "-" && $0 != "+" && $0 != " " }
    guard bare.dropFirst().allSatisfy({ $0 != "-" && $0 != "+" }), case .milliseconds(let span) = TimeSpan.parse(digits)
    else { return nil }
    let (sum, overflow) = shown.addingReportingOverflow(bare.hasPrefix("+") && !isAgo ? span : -span)
    return overflow ? nil : sum
  }

  /// `03:00`, `3:00:15`: the last time that clocks showed it.
  func clockTime(_ text: String) -> Int64? {
    guard let time = Self.time(text), let today = instant(daysAgo: 0, time) else { return nil }
    return today <= clock ? today : instant(daysAgo: 1, time)
  }

  /// `yesterday`, `yesterday 22:00`, `mon 9:00`, `周一 9:00`; without a time the same time of that day as now.
  func day(_ text: String) -> Int64? {
    for (word, daysAgo) in [(PastMoment.Word.today, 0), (.yesterday, 1), (.dayBefore, 2)] {
      for name in PastMoment.words(for: word) where text.hasPrefix(name) {
        return moment(text.dropFirst(name.count), daysAgo: daysAgo)
      }
    }
    let today = weekday(of: zone.local(clock))
    for (number, names) in Self.weekdays.enumerated() {
      for name in names where text.hasPrefix(name) {
        let ago = (today - number + 7) % 7
        guard let moment = moment(text.dropFirst(name.count), daysAgo: ago) else { continue }
        return moment <= clock ? moment : self.moment(text.dropFirst(name.count), daysAgo: ago + 7)
      }
    }
    return nil
  }

  /// `2024-03-20`, `2024-03-20 03:00`, `2024-03-20T03:00:15+08:00`, `03-20 03:00`, the latter of the last year that it
  /// fits. A day alone is its first moment.
  func date(_ text: String) -> Int64? {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "t" }
    guard let first = parts.first else { return nil }
    let numbers = first.split(separator: "-", omittingEmptySubsequences: false).map { Self.number($0, digits: 1...4) }
    let rest = parts.count > 1 ? String(parts[1]) : "00:00"
    switch numbers.count {
    case 3:
      guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
      return moment(year, month, day, rest)
    case 2:
      guard let month = numbers[0], let day = numbers[1] else { return nil }
      let year = zone.local(clock).year
      return moment(year, month, day, rest).flatMap { $0 <= clock ? $0 : nil } ?? moment(year - 1, month, day, rest)
    default: return nil
    }
  }

  private func moment(_ year: Int, _ month: Int, _ day: Int, _ text: String) -> Int64? {
    let time = text.prefix { $0.isNumber || $0 == ":" }
    guard let (hour, minute, second) = Self.time(String(time)) else { return nil }
    let local = LocalTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    let offset = text.dropFirst(time.count).filter { $0 != " " }
    guard let plain = ZoneRules.fixed(name: "UTC", seconds: 0).instant(local),
      ZoneRules.fixed(name: "UTC", seconds: 0).local(plain).day == day
    else { return nil }
    return offset.isEmpty ? zone.instant(local) : zone.instant(ofStamp: local.description + offset, hasOffset: offset)
  }

  /// The time of day behind a day's name, that many days before today.
  private func moment(_ rest: Substring, daysAgo: Int) -> Int64? {
    let rest = rest.drop { $0 == " " }
    if rest.isEmpty {
      let now = zone.local(clock)
      return instant(daysAgo: daysAgo, (now.hour, now.minute, now.second))
    }
    return Self.time(String(rest)).flatMap { instant(daysAgo: daysAgo, $0) }
  }

  private func instant(daysAgo: Int, _ time: (hour: Int, minute: Int, second: Int)) -> Int64? {
    let utc = ZoneRules.fixed(name: "UTC", seconds: 0)
    let today = zone.local(clock)
    guard let noon = utc.instant(LocalTime(year: today.year, month: today.month, day: today.day, hour: 12)) else {
      return nil
    }
    var day = utc.local(noon - Int64(daysAgo) * Self.day)
    (day.hour, day.minute, day.second) = time
    return zone.instant(day)
  }

  /// 0 for Monday.
  private func weekday(of local: LocalTime) -> Int {
    let date = LocalTime(year: local.year, month: local.month, day: local.day)
    guard let midnight = ZoneRules.fixed(name: "UTC", seconds: 0).instant(date) else { return 0 }
    // 1970-01-01 was a Thursday.
    return Int(((midnight / Self.day + 3) % 7 + 7) % 7)
  }

  private static let weekdays = [
    ["monday", "mon", "周一", "星期一"], ["tuesday", "tue", "周二", "星期二"], ["wednesday", "wed", "周三", "星期三"],
    ["thursday", "thu", "周四", "星期四"], ["friday", "fri", "周五", "星期五"], ["saturday", "sat", "周六", "星期六"],
    ["sunday", "sun", "周日", "周天", "星期日", "星期天"],
  ]

  private static func time(_ text: String) -> (hour: Int, minute: Int, second: Int)? {
    let parts = text.replacing("：", with: ":").split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let numbers = parts.enumerated().map { number($1, digits: $0 == 0 ? 1...2 : 2...2) }
    guard let hour = numbers[0], let minute = numbers[1], let second = numbers.count > 2 ? numbers[2] : 0,
      hour < 24, minute < 60, second < 60
    else { return nil }
    return (hour, minute, second)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return Int(text)
  }
}

extension ZoneRules {
  /// The moment of a stamp that ends with an offset; nil where that is none.
  fileprivate func instant(ofStamp stamp: String, hasOffset offset: String) -> Int64? {
    let isOffset = offset == "z" || offset.first.map { $0 == "+" || $0 == "-" } ?? false
    let digits = offset.dropFirst().filter { $0 != ":" }
    guard isOffset, offset == "z" || digits.count == 2 || digits.count == 4,
      digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }), Int(digits.prefix(2)) ?? 0 < 24
    else { return nil }
    return instant(ofStamp: stamp)
  }
}
