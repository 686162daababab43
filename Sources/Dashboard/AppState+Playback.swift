import SyncLog
import TaskModel

/// The past: one digest after the other as somebody plays it, while the present goes on out of sight.
extension AppState {
  /// Epoch milliseconds of the wall clock, also while the board shows the past.
  package var clock: Int64 { present?.now ?? now }

  /// Takes what happens in the present aside while the board shows the past; false for what is for the board itself.
  mutating func keepsAside(_ event: Event) -> Bool {
    guard playback != nil else { return false }
    switch event {
    case .ticked(let moment): present?.now = moment
    case .digested(let digest, let place, _): keep(digest, from: place)
    case .taskDigested(let digest), .remembered(let digest): keep(digest, from: nil)
    case .pageArrived(let page, let place): if present?.digest == nil { keep(page, from: place) }
    case .taskFailed: break
    case .cameBack(let away): present?.away = away
    case .pressed, .invoked, .pasted, .measured, .laidOut, .pollStarted, .progressed, .pollFailed, .scheduled, .spared,
      .noticed, .copied, .opened, .contextsKnown, .openingFailed, .passcodeAsked, .passcodeWithdrawn, .acknowledged,
      .notesKnown, .recalled, .recalledLog, .memoryTroubled, .played, .playbackEnded:
      return false
    }
    return true
  }

  private mutating func keep(_ digest: Digest, from place: PlaceID?) {
    guard isWatched(digest) else { return }
    present?.take(digest)
    guard let place else { return }
    polling.change(place) { polling in
      polling.isFetching = false
      polling.failure = nil
      polling.progress = nil
    }
  }

  /// Shows a moment of the past; the selected task stays selected, also over moments at which it isn't there.
  mutating func show(_ digest: Digest, at playback: Playback) {
    guard isWatched(digest) else { return }
    if case .seeking = banner { banner = nil }
    if present == nil {
      present = KeptPresent(shown: self.digest, newer: waiting, now: now, selection: selection)
      endComparing()
    }
    self.playback = playback
    now = playback.moment
    reselect(in: digest)
    replace(with: digest)
  }

  /// Back to the present, as it is by now.
  mutating func showPresent() {
    guard let kept = present else { return }
    if case .seeking = banner { banner = nil }
    present = nil
    playback = nil
    now = kept.now
    if let digest = kept.digest {
      reselect(in: digest, kept.selection)
      replace(with: digest)
    } else {
      forgetTasks()
    }
    if let away = kept.away { cameBack(away) }
  }

  /// What a person selects in the past is what stays selected.
  mutating func rememberSelection() {
    if present != nil { present?.selection = selection }
  }

  private mutating func reselect(in digest: Digest, _ kept: TaskID? = nil) {
    guard let wanted = present?.selection ?? kept, wanted != selection, digest.index(of: wanted) != nil else { return }
    selection = wanted
    selectedCause = nil
    detail.layout = nil
    detail.rewind()
  }

  /// A step in the past; from the present it begins there.
  mutating func stepInPast(_ order: PlaybackOrder) -> [Effect] {
    playback == nil ? [.playback(.begin(at: now)), .playback(order)] : [.playback(order)]
  }

  /// What the moment that is being typed comes to: days of a recording are counted from its end.
  package func moment(of text: String) -> PastMoment {
    PastMoment(text, from: now, clock: lastMoment, zone: displayZone)
  }

  private var lastMoment: Int64 {
    switch playback?.source {
    case .recording: playback?.range.upperBound ?? clock
    case .memory, nil: clock
    }
  }

  /// Goes to the moment that was typed; the present for none. What can't be read stays to be mended.
  mutating func goToPast(_ text: String) -> [Effect] {
    switch moment(of: text) {
    case .unreadable, .ahead: return []
    case .present:
      overlay = nil
      if playback?.source == .memory { return [.playback(.end)] }
      return []
    case .moment(let moment):
      overlay = nil
      banner = .seeking(moment)
      return [.playback(playback == nil ? .begin(at: moment) : .seek(moment))]
    }
  }
}
