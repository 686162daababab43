package import TaskModel

/// A moment of the past as a person types it: `03:00`, `yesterday 22:00`, `mon 9:00`, `-2h`, `2024-03-20 03:00`.
package enum PastMoment: Equatable, Sendable {
  /// Epoch milliseconds.
  case moment(Int64)
  /// Nothing was typed, or `now`.
  case present
  /// The moment is still to come; epoch milliseconds.
  case ahead(Int64)
  case unreadable

  /// Spans such as `-2h` and `+10m` count from `shown`, days from `clock`, the wall clock, which is also the last moment
  /// to go to; both are epoch milliseconds. Times of the day are meant in `zone`, unless the text names an offset.
  package init(_ text: String, from shown: Int64, clock: Int64, zone: ZoneRules) {
    let text = text.lowercased().split { $0 == " " || $0 == "\u{3000}" }.joined(separator: " ")
    guard !text.isEmpty, !Self.words(for: .present).contains(text) else {
      self = .present
      return
    }
    let reading = PastMomentReading(shown: shown, clock: clock, zone: zone)
    guard let moment = reading.span(text) ?? reading.clockTime(text) ?? reading.day(text) ?? reading.date(text) else {
      self = .unreadable
      return
    }
    self = moment > clock ? .ahead(moment) : .moment(moment)
  }

  enum Word { case present, today, yesterday, dayBefore }

  /// What people call it.
  static func words(for word: Word) -> [String] {
    switch word {
    case .present: ["now", "现在"]
    case .today: ["today", "今天"]
    case .yesterday: ["yesterday", "昨天"]
    case .dayBefore: ["day before yesterday", "前天"]
    }
  }
}
