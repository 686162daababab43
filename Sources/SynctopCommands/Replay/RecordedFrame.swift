import Dashboard
import TaskModel

/// The board on a recording as it was at one moment, for whoever draws it without playing.
struct RecordedFrame {
  private let reel: Reel
  private let name: String

  /// `name` is what the header calls the file.
  init(_ reel: Reel, name: String) {
    self.reel = reel
    self.name = name
  }

  /// The board at a moment, epoch milliseconds; at the end for nil, and at the nearest moment of the recording for one
  /// that lies outside.
  func state(at moment: Int64?) -> AppState {
    var reel = reel
    let moment = (moment ?? reel.range.upperBound).clamped(to: reel.range)
    let entry = reel.entry(at: moment)
    let opening = reel.opening(of: entry)
    var state = AppState(
      scope: opening.scope, serviceZone: opening.serviceZone, displayZone: opening.displayZone,
      streakLimit: opening.streakLimit, now: reel.range.upperBound,
      polling: Polling(isOffline: true, interval: opening.interval), causes: opening.causes.table,
      places: opening.places)
    let playback = Playback(
      source: .recording(name), moment: moment, range: reel.range, isPlaying: false, speed: PlaybackPace.usual,
      gaps: reel.index.gaps)
    _ = state.update(.played(reel.digest(of: entry), playback))
    return state
  }
}
