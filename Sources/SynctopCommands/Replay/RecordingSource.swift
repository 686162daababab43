import SyncLog
import SyncWire
import TaskModel

/// The past of a recording.
actor RecordingSource: PastSource {
  nonisolated let source: Playback.Source
  private nonisolated let whole: PastExtent
  private var reel: Reel

  /// `name` is what the header calls the file.
  init(_ reel: Reel, name: String) {
    source = .recording(name)
    whole = PastExtent(range: reel.range, gaps: reel.index.gaps)
    self.reel = reel
  }

  func extent() -> PastExtent? { whole }

  func view(at moment: Int64) -> PastView? {
    let entry = reel.entry(at: moment)
    return PastView(digest: reel.digest(of: entry), opening: reel.opening(of: entry))
  }

  func moment(_ stop: PastStop, from moment: Int64, steps: Int) -> Int64? {
    reel.moment(stop, from: moment, steps: steps)
  }
}
