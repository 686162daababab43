import TaskModel

/// Round times of the day within a window, to be written beneath a timeline.
struct TimelineMarks {
  let window: ClosedRange<Int64>
  let zone: ZoneRules

  struct Mark: Equatable {
    /// Epoch milliseconds.
    let moment: Int64
    let label: String
  }

  private static let day: Int64 = 86_400_000
  /// Hours between two marks.
  private static let steps = [1, 2, 3, 4, 6, 12, 24, 48, 96, 168, 336]
  /// Columns that a label takes with its tick and a blank.
  private static let labelColumns = 7
  /// The longest window that is looked through.
  private static let dayLimit = 400

  /// Marks that stand apart in so many columns: the closest that do.
  func chosen(for columns: Int) -> [Mark] {
    let span = max(window.upperBound - window.lowerBound, 1)
    let room = max(columns / Self.labelColumns, 1)
    let step = Self.steps.first { span / (Int64($0) * 3_600_000) < Int64(room) } ?? Self.steps[Self.steps.count - 1]
    return marks(every: step)
  }

  /// Marks at midnight and every so many hours after it, or every so many days.
  private func marks(every hours: Int) -> [Mark] {
    let utc = ZoneRules.fixed(name: "UTC", seconds: 0)
    let first = zone.local(window.lowerBound)
    guard let noon = utc.instant(LocalTime(year: first.year, month: first.month, day: first.day, hour: 12)) else {
      return []
    }
    let days = min(Int((window.upperBound - window.lowerBound) / Self.day) + 2, Self.dayLimit)
    var marks: [Mark] = []
    for number in 0..<days {
      let date = utc.local(noon + Int64(number) * Self.day)
      // Weeks begin on days that don't move with the window.
      if hours > 24, ((noon / Self.day + Int64(number)) * 24) % Int64(hours) != 0 { continue }
      for hour in stride(from: 0, to: 24, by: min(hours, 24)) {
        let time = LocalTime(year: date.year, month: date.month, day: date.day, hour: hour)
        guard let moment = zone.instant(time), window.contains(moment) else { continue }
        marks.append(Mark(moment: moment, label: hour == 0 ? String(time.dateText.suffix(5)) : time.clockText))
      }
    }
    return marks
  }
}
