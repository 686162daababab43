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
    case .present: return Segment(state.playback == nil ? words.momentHint : words.backToNow, Style(.dim))
    case .ahead(let moment): return Segment(words.stillToCome("\(state.displayZone.local(moment))"), Style(.warning))
    case .unreadable: return Segment(words.momentHint, Style(.warning))
    }
  }
}
