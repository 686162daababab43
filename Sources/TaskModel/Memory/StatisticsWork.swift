/// The steps by which a task's runs become statistics, oldest run first.
struct StatisticsWork {
  /// Each run that has ended once, as it was seen last, oldest first.
  let runs: [TaskRun]
  private(set) var succeeded = 0
  private(set) var failed = 0
  private(set) var hours = [HistoryStatistics.Hour](repeating: HistoryStatistics.Hour(), count: 24)
  private(set) var episodes: [HistoryStatistics.Episode] = []
  private(set) var causes: [HistoryStatistics.Recurrence] = []
  private let zone: ZoneRules
  private let watched: [WatchedSpan]
  private var places: [String: Int] = [:]
  /// The failed runs of the row that goes on.
  private var row: [TaskRun] = []
  /// When the success before the row was seen, epoch milliseconds.
  private var lastGoodAt: Int64?

  init(_ history: TaskHistory, _ zone: ZoneRules) {
    self.zone = zone
    watched = history.watched
    let ended = history.runs.filter { $0.outcome == .succeeded || $0.outcome == .failed }
    var runs: [TaskRun] = []
    for run in ended.sorted(by: { ($0.start, $0.seenAt) < ($1.start, $1.seenAt) }) {
      if runs.last?.start == run.start { runs.removeLast() }
      runs.append(run)
    }
    self.runs = runs
  }

  mutating func take(_ run: TaskRun) {
    let hour = min(max(zone.local(run.start).hour, 0), 23)
    hours[hour].runs += 1
    if run.outcome == .failed {
      hours[hour].failures += 1
      failed += 1
      row.append(run)
    } else {
      succeeded += 1
      close(endedBy: run)
      lastGoodAt = run.seenAt
    }
  }

  /// Ends the row of failures, if there is one.
  mutating func close(endedBy success: TaskRun?) {
    guard let first = row.first, let last = row.last else { return }
    let isCertain = lastGoodAt.map { isWatched(from: $0, to: success?.seenAt ?? last.seenAt) } ?? false
    episodes.append(
      HistoryStatistics.Episode(
        start: first.start, end: success?.start, failures: row.count, isUncertain: !isCertain))
    count(row)
    row = []
  }

  /// Whether somebody watched all the time; a poll that found a gap behind it begins another span.
  private func isWatched(from start: Int64, to end: Int64) -> Bool {
    watched.contains { $0.start <= start && end <= $0.end }
  }

  private mutating func count(_ row: [TaskRun]) {
    var isCounted: Set<String> = []
    for run in row {
      guard let fingerprint = run.fingerprint else { continue }
      let place = place(of: fingerprint, run)
      if isCounted.insert(fingerprint).inserted { causes[place].episodes += 1 }
      causes[place].runs += 1
      causes[place].last = run.start
    }
  }

  private mutating func place(of fingerprint: String, _ run: TaskRun) -> Int {
    if let place = places[fingerprint] { return place }
    places[fingerprint] = causes.count
    causes.append(
      HistoryStatistics.Recurrence(
        fingerprint: fingerprint, causeClass: run.causeClass, summary: run.causeSummary, episodes: 0, runs: 0,
        first: run.start, last: run.start))
    return causes.count - 1
  }
}
