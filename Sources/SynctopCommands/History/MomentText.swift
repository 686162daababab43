import Dashboard
import TaskModel

/// A moment as people type it to a command: `12h`, `2h30m`, ISO 8601 with its zone, epoch milliseconds, or as on the
/// board: `22:00`, `yesterday 22:00`, `2024-03-20`, `2024-03-20T10:30`.
struct MomentText {
  /// What may be written, for errors.
  static let advice = "write a time such as 12h or 3d, 22:00, yesterday 22:00, 2024-03-20T10:30, or epoch milliseconds"

  /// Which side of now a length of time or an hour is on.
  enum Direction {
    case past, future
  }

  /// The clock's moment, epoch milliseconds.
  let now: Int64
  /// Where hours without a zone are meant.
  let zone: ZoneRules
  let direction: Direction

  private static let range: ClosedRange<Int64> = 0...253_402_300_799_999
  private static let day: Int64 = 86_400_000

  /// Epoch milliseconds; nil for what is no moment of the years 1970 to 9999.
  func milliseconds(_ text: String) -> Int64? {
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    let moment = away(text) ?? ISOMoment.milliseconds(text) ?? epoch(text) ?? onBoard(text)
    return moment.flatMap { Self.range.contains($0) ? $0 : nil }
  }

  /// A length of time from now.
  private func away(_ text: String) -> Int64? {
    guard case .milliseconds(let length) = TimeSpan.parse(text), length >= 0 else { return nil }
    return switch direction {
    case .past: now - length
    case .future: now + length
    }
  }

  private func epoch(_ text: String) -> Int64? {
    text.wholeMatch(of: /[0-9]{12,15}/) == nil ? nil : Int64(text)
  }

  /// What the board takes for `@`; an hour of the day is the nearest on that side.
  private func onBoard(_ text: String) -> Int64? {
    let isHour = text.allSatisfy { $0.isNumber || $0 == ":" || $0 == "：" }
    guard isHour, direction == .future else { return moment(text, clock: now) }
    return (1...2).lazy.compactMap { moment(text, clock: now + $0 * Self.day) }.first { $0 > now }
  }

  private func moment(_ text: String, clock: Int64) -> Int64? {
    switch PastMoment(text, from: now, clock: clock, zone: zone) {
    case .moment(let moment), .ahead(let moment): moment
    case .present: now
    case .unreadable: nil
    }
  }
}
