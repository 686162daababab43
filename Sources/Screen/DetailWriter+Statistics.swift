import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// Causes that are told of.
  private static let causeLimit = 8

  /// How many runs went well, and how long it takes to put a failure right.
  func statistics(of view: HistoryView) -> [DetailLine] {
    let statistics = view.statistics
    guard let rate = statistics.successRate else { return [] }
    let heading = DetailLine(words.statisticsHeading(stamp(view.since)), .heading)
    let runs = DetailLine(
      label: words.outcomesLabel, words.runs(statistics.succeeded, failed: statistics.failed, rate: Self.percent(rate)))
    let repaired = statistics.episodes.count { $0.end != nil && !$0.isUncertain }
    let repair = statistics.meanTimeToRepair.map {
      DetailLine(label: words.repairLabel, words.repair(Elapsed.long($0, in: look.language), rows: repaired))
    }
    return [heading, runs, repair, uncertain(statistics)].compactMap(\.self)
  }

  /// Rows of failures that don't count, as nobody watched all of them.
  private func uncertain(_ statistics: HistoryStatistics) -> DetailLine? {
    let count = statistics.episodes.count { $0.isUncertain }
    return count == 0 ? nil : DetailLine(label: "", words.unwatchedRows(count), .dim)
  }

  /// How often causes came back, the selected task's own first.
  func causes(of view: HistoryView) -> [DetailLine] {
    let all = view.statistics.causes
    guard !all.isEmpty else { return [] }
    let current = index.flatMap { digest?.cause(at: $0)?.fingerprint }
    let ordered = all.filter { $0.fingerprint == current } + all.filter { $0.fingerprint != current }
    let rest = ordered.count - Self.causeLimit
    return [DetailLine(words.recurrenceHeading, .heading)]
      + ordered.prefix(Self.causeLimit).map { line(of: $0, isCurrent: $0.fingerprint == current) }
      + (rest > 0 ? [DetailLine("  " + words.moreCauses(rest), .dim)] : [])
  }

  private func line(of cause: HistoryStatistics.Recurrence, isCurrent: Bool) -> DetailLine {
    let name = cause.summary?.text(in: look.language) ?? cause.causeClass ?? String(cause.fingerprint.prefix(8))
    var text = LineText("  ")
    text.add(words.episodes(cause.episodes, runs: cause.runs), .accent)
    text.add(" · " + words.lastSeen(stamp(cause.last)) + " · ", .dim)
    text.add(SafeText.line(name), isCurrent ? .failing : nil)
    var line = text.line(.plain, hang: 4)
    line.value = .text(name[...])
    return line
  }

  /// How many of the runs that began in each hour of the day failed, as bars.
  func hours(of view: HistoryView) -> [DetailLine] {
    let hours = view.statistics.hours
    guard hours.count == 24, hours.contains(where: { $0.failures > 0 }) else { return [] }
    let wide = key.columns >= 48 ? 2 : 1
    var bars = LineText()
    for hour in hours {
      let bar = Self.bar(of: hour)
      bars.add(String(repeating: bar, count: wide), hour.failures > 0 ? .failing : .dim)
    }
    var line = bars.line(.plain, hang: 0)
    line.value = .text(Self.table(of: hours)[...])
    let labels = stride(from: 0, to: 24, by: 6).map { TextWidth.pad("\($0)", to: 6 * wide) }.joined()
    return [DetailLine(words.hoursHeading(state.displayZone.name), .heading), line, DetailLine(labels, .dim)]
      + worst(hours)
  }

  /// An eighth at the least for any failure, and a point where nothing ran.
  private static func bar(of hour: HistoryStatistics.Hour) -> String {
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    guard hour.runs > 0 else { return "·" }
    guard hour.failures > 0 else { return bars[0] }
    let height = Double(hour.failures) / Double(hour.runs) * Double(bars.count - 1)
    return bars[min(max(Int(height.rounded()), 1), bars.count - 1)]
  }

  private func worst(_ hours: [HistoryStatistics.Hour]) -> [DetailLine] {
    let failing = hours.indices.filter { hours[$0].failures > 0 }
    let worst = failing.max { left, right in
      let (a, b) = (hours[left], hours[right])
      return (a.failures * b.runs, a.failures, -left) < (b.failures * a.runs, b.failures, -right)
    }
    return worst.map { hour in
      [DetailLine(words.worstHour(hour, failures: hours[hour].failures, runs: hours[hour].runs), .plain, hang: 2)]
    } ?? []
  }

  private static func table(of hours: [HistoryStatistics.Hour]) -> String {
    hours.enumerated().filter { $0.element.runs > 0 }
      .map { "\($0.offset):00\t\($0.element.failures)/\($0.element.runs)" }.joined(separator: "\n")
  }

  /// Never 100 % where anything failed.
  private static func percent(_ rate: Double) -> String {
    let whole = Int((rate * 1000).rounded(.down))
    return whole % 10 == 0 || rate == 1 ? "\(whole / 10) %" : "\(whole / 10).\(whole % 10) %"
  }
}
