import Dashboard
import TaskModel

extension FooterPane {
  /// The moment that is meant by what is typed, or what is wrong with it.
  func reading(of text: String) -> Segment? {
    let words = Words(look.language)
    switch state.moment(of: text) {
    case .moment(let moment):
      let span = Elapsed.long(Elapsed.between(moment, state.clock), in: look.language)
      return Segment("→ \(state.displayZone.local(moment)) \(state.displayZone.name) · \(words.ago(span))", Style(.dim))
    case .present:
      return Segment(state.playback?.source == .memory ? words.backToNow : words.momentHint, Style(.dim))
    case .ahead(let moment):
      let local = "\(state.displayZone.local(moment))"
      return Segment(isRecording ? words.notRecorded(local) : words.stillToCome(local), Style(.warning))
    case .unreadable: return Segment(words.momentHint, Style(.warning))
    }
  }

  private var isRecording: Bool { state.playback.map { $0.source != .memory } ?? false }
}
