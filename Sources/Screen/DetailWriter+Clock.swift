import Dashboard
import SyncLog
import TaskModel

/// The failure clock: how long, how often, how near the service is to giving up, and how long the run goes on.
extension DetailWriter {
  func headline(_ standing: Standing) -> DetailLine {
    let state = standing.state
    let isRetrying = state == .retrying
    let word = (isRetrying ? TaskState.failing : state).word.text(in: look.language)
    let isLate = state == .late || state == .overdue
    let span = standing.since.map { age(since: $0) }
    let length = span.map { isLate ? words.bySpan($0) : words.forSpan($0) } ?? ""
    return DetailLine("\(state.glyph) \(word)\(length)\(isRetrying ? words.andRetrying : "")", .state(state))
  }

  /// What the state alone doesn't tell, a line each.
  func clock(of task: SyncTask, _ standing: Standing) -> [DetailLine] {
    guard let index, let track = digest?.tracks[index] else { return [] }
    let clock = FailureClock(task: task, track: track, now: now, limit: state.streakLimit(of: task))
    let lines: [String?] = [
      run(clock), streak(clock), clock.isRetrying ? words.onlySuccessEnds : nil, stop(clock),
      clock.isFlapping ? words.flapping(track.strip.outcomes.map(\.glyph).joined()) : nil,
      standing.state == .neverRan ? neverRan(task) : nil,
    ]
    return lines.compactMap(\.self).map { DetailLine($0, .plain) }
  }

  /// How long the run has been under way, against what the service allows.
  private func run(_ clock: FailureClock) -> String? {
    guard let length = clock.runningFor else { return nil }
    let limit = Elapsed.long(FailureClock.runLimit, in: look.language)
    let span = Elapsed.long(length, in: look.language)
    return clock.isOverRunLimit ? words.hangs(span, limit: limit) : words.running(span, limit: limit)
  }

  private func streak(_ clock: FailureClock) -> String? {
    guard clock.isFailing, clock.stop == nil, let streak = clock.streak, streak > 0 else { return nil }
    return words.streak(streak, atLeast: clock.streakAtLeast, limit: clock.limit)
  }

  private func stop(_ clock: FailureClock) -> String? {
    switch clock.stop {
    case .likelyByService: words.stoppedLikely(limit: clock.limit)
    case .bySomebody: words.stoppedBySomebody(clock.streak ?? 0, limit: clock.limit)
    case nil: nil
    }
  }

  private func neverRan(_ task: SyncTask) -> String? {
    guard (task.syncTime ?? 0) == 0 else { return nil }
    return task.scheduleStatus == .scheduling ? words.neverRanScheduled : words.neverRan
  }

  /// The last runs as glyphs, and when the last one succeeded where that isn't the last one of all.
  func lastRuns(of task: SyncTask) -> [DetailLine] {
    guard let index, let track = digest?.tracks[index] else { return [] }
    var lines: [DetailLine] = []
    if let success = track.lastSuccess, success != task.syncTime {
      lines.append(DetailLine(label: words.lastSuccessLabel, moment(success)))
    }
    let strip = track.strip.outcomes
    if strip.count > 1 { lines.append(strip.line(label: words.lastRunsLabel)) }
    return lines
  }

  func age(since start: Int64) -> String { Elapsed.long(Elapsed.between(start, now), in: look.language) }
}

extension [RunOutcome] {
  /// A glyph each, the oldest first.
  fileprivate func line(label: String) -> DetailLine {
    var text = LineText()
    text.add(label, padded: 11)
    for outcome in self { text.add(outcome.glyph, .run(outcome)) }
    var line = text.line(.plain, hang: 13)
    line.value = .text(map(\.glyph).joined()[...])
    return line
  }
}
