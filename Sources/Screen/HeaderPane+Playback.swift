import Dashboard
import TaskModel

/// What the first line tells while the board shows the past.
extension HeaderPane {
  /// The moment and that this isn't now count most.
  func past(_ playback: Playback, isAlone: Bool) -> [HeaderLine.Piece] {
    let style = Style(.banner, .bold)
    let local = state.displayZone.local(playback.moment)
    return [
      HeaderLine.Piece(
        1, .left, [Segment("◀◀ " + words.asOf("\(local)"), style)], short: [Segment("◀◀ \(local.clockText)", style)]),
      HeaderLine.Piece(6, .left, [Segment(state.displayZone.name, Style(.banner))]),
      HeaderLine.Piece(isAlone ? 2 : 9, .left, isAlone ? failing : []),
      HeaderLine.Piece(3, .left, [Segment(distance(to: playback), Style(.banner))]),
      HeaderLine.Piece(4, .left, gap(playback).map { [Segment("⚠ " + $0, style)] } ?? [], least: 12),
      HeaderLine.Piece(7, .left, [Segment(source(playback), Style(.banner))], least: 8),
      HeaderLine.Piece(
        2, .right, [Segment(pace(playback), style)], short: [Segment(pace(playback, isShort: true), style)]),
      HeaderLine.Piece(0, .right, [Segment(words.notLive, style)]),
    ]
  }

  private func distance(to playback: Playback) -> String {
    words.ago(Elapsed.long(Elapsed.between(playback.moment, state.clock), in: look.language))
  }

  private func pace(_ playback: Playback, isShort: Bool = false) -> String {
    guard playback.isPlaying else { return isShort ? "‖" : "‖ " + words.paused }
    let speed = words.speed(playback.speed)
    return isShort ? "▶ " + speed : "▶ " + words.playing + " " + speed
  }

  private func source(_ playback: Playback) -> String {
    switch playback.source {
    case .recording(let name): words.recording(SafeText.line(name, limit: 64))
    case .memory: words.fromMemory
    }
  }

  /// From when to when nobody watched, where the moment lies in such a time.
  private func gap(_ playback: Playback) -> String? {
    guard let gap = playback.gaps.first(where: { $0.start < playback.moment && playback.moment < $0.end }) else {
      return nil
    }
    let zone = state.displayZone
    return words.nobodyWatched(from: clock(gap.start, zone), to: clock(gap.end, zone))
  }

  /// The time of day, with the date where that is another than the one shown.
  private func clock(_ moment: Int64, _ zone: ZoneRules) -> String {
    let local = zone.local(moment)
    let isSameDay = local.dateText == zone.local(state.now).dateText
    return isSameDay ? local.clockText : "\(local.dateText) \(local.clockText)"
  }
}
