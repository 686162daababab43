import Dashboard
import TaskModel

/// What the first line tells of several places.
extension HeaderPane {
  /// The contexts by name, or what the board is told to call its one place.
  var scope: String {
    let names = state.contexts.map { SafeText.line($0, limit: 64) }
    return names.count > 1 ? words.contexts(names) : SafeText.line(state.scope)
  }

  /// Of several places that are polled, how many answer.
  func liveness(of polled: Int) -> String {
    let failing = state.polling.failing.count
    let live = polled - failing - unanswered
    return live == polled ? "● " + words.live : (failing == 0 ? "◌ " : "◐ ") + words.live(live, of: polled)
  }

  /// How many of several places were asked but have neither answered nor failed yet.
  private var unanswered: Int {
    guard let snapshot = state.digest?.snapshot, state.polling.polled.count > 1 else { return 0 }
    return state.polling.polled.count { $0.failure == nil && snapshot.part(of: $0.place)?.isRemembered != false }
  }

  /// Nil where no place fails, or nothing but that may be told.
  var shortLiveness: [Segment]? {
    let polling = state.polling
    guard !polling.failing.isEmpty, !polling.isPaused else { return nil }
    return [
      Segment("◐ \(polling.polled.count - polling.failing.count)/\(polling.polled.count)", Style(.warning, .bold))
    ]
  }

  /// Which place fails beside others that don't, why, how old its data is, and when it is tried again.
  func trouble(_ columns: Int, isAlone: Bool) -> HeaderLine.Piece {
    guard let first = state.polling.failing.first, let failure = first.failure else {
      return HeaderLine.Piece(1, .left, [])
    }
    let more = state.polling.failing.count - 1
    let name = SafeText.line(state.name(of: first.place), limit: 64) + (more > 0 ? " +\(more)" : "")
    let sentence = FailureWords.sentence(for: failure, language: look.language).what
    let what = sentence.prefix { !":：;；".contains($0) }
    let text = [name + words.colon + what, retry(of: first), age(of: first.place)].compactMap(\.self)
    let style = Style(.warning, .bold)
    return HeaderLine.Piece(
      isAlone ? 3 : 1, .left, [Segment("✗ " + text.joined(separator: " · "), style)],
      short: [Segment("✗ " + name, style)],
      least: columns < 60 ? nil : columns / 3)
  }

  /// Whose alarm it is, where there are several places.
  var alarmName: String {
    let failing = state.polling.failing
    guard let first = failing.first, let name = state.troubleName(of: first.place) else { return "" }
    let isSame = failing.allSatisfy { $0.failure?.kind == first.failure?.kind }
    if isSame, failing.count == state.polling.polled.count { return words.everyPlace(failing.count) + words.colon }
    return SafeText.line(name, limit: 64) + words.colon
  }

  private func retry(of place: PlacePolling) -> String? {
    if state.polling.isPaused { return nil }
    guard let nextAt = place.nextAt, !place.isFetching else { return words.polling }
    return look.hasClock
      ? words.retry(Elapsed.short(Elapsed.between(state.now, nextAt)))
      : words.retry(at: state.displayZone.local(nextAt))
  }

  private func age(of place: PlaceID) -> String? {
    guard let takenAt = state.digest?.snapshot.part(of: place)?.takenAt, look.hasClock else { return nil }
    return words.age(Elapsed.short(Elapsed.between(takenAt, state.now)))
  }

  /// When the oldest data of the places that answer was whole; of all places where none does.
  var takenAt: Int64? { oldest?.takenAt }

  var oldest: Snapshot.Part? {
    guard let parts = state.digest?.snapshot.parts else { return nil }
    let failing = Set(state.polling.failing.map(\.place))
    let live = parts.filter { !failing.contains($0.place) }
    return (live.isEmpty ? parts : live).min { $0.takenAt < $1.takenAt }
  }

  /// Which place's data is old, where there are several and that of one is.
  var staleHint: String {
    guard let oldest, state.polling.polled.count > 1, !state.polling.isPaused,
      Freshness(takenAt: oldest.takenAt, now: state.now, interval: state.polling.interval).isStale,
      let name = state.troubleName(of: oldest.place)
    else { return "" }
    return " (" + SafeText.line(name, limit: 40) + ")"
  }
}
