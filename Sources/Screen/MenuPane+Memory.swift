import Dashboard
import SyncLog
import TaskModel

extension MenuPane {
  /// What is about to be acknowledged, and for how long; the note is typed in the last line.
  init(acknowledge dialog: AcknowledgeDialog, state: AppState, look: Look) {
    let words = Words(look.language)
    let what = Self.subjects(of: dialog, state, look)
    let ends = AcknowledgementExpiry.allCases.map { expiry in
      let end = expiry.end(after: state.now, in: state.displayZone)
      let moment = end.map { Self.moment($0, state) }
      let title = words.expiry(expiry)
      return [
        Segment(expiry == dialog.expiry ? "● " : "○ ", Style(.accent)), Segment(TextWidth.pad(title, to: 20) + " "),
        Segment(moment ?? "", Style(.dim)),
      ]
    }
    let hints = [words.acknowledgeTerms, words.acknowledgeHint].map { [Segment($0, Style(.dim))] }
    let index = AcknowledgementExpiry.allCases.firstIndex(of: dialog.expiry) ?? 0
    self.init(
      title: words.acknowledge, lines: what + ends + hints, choice: what.count + index, placeholder: "")
  }

  /// How many tasks, which, what is the matter with one alone, and what is left out.
  private static func subjects(of dialog: AcknowledgeDialog, _ state: AppState, _ look: Look) -> [[Segment]] {
    let words = Words(look.language)
    let names = dialog.drafts.prefix(3).map { draft in
      state.digest?.index(of: draft.task).flatMap { state.digest?.snapshot.tasks[$0].name(words) } ?? words.noName
    }
    let more = dialog.drafts.count > names.count ? " " + words.others(dialog.drafts.count - names.count) : ""
    let list = names.joined(separator: words.nameSeparator) + more
    let head = [Segment(words.tasks(dialog.drafts.count), Style(.title, .bold)), Segment(words.colon + list)]
    var lines = [head]
    if let matter = matter(of: dialog, state, look) { lines.append([Segment(matter, Style(.dim))]) }
    if dialog.idle > 0 { lines.append([Segment(words.idle(dialog.idle), Style(.warning))]) }
    if dialog.hidden > 0 { lines.append([Segment(words.hiddenMarks(dialog.hidden), Style(.warning))]) }
    return lines
  }

  /// What is the matter, where it is the same with all of them.
  private static func matter(of dialog: AcknowledgeDialog, _ state: AppState, _ look: Look) -> String? {
    guard let first = dialog.drafts.first, dialog.drafts.allSatisfy({ $0.matter == first.matter }),
      let digest = state.digest, let index = digest.index(of: first.task)
    else { return nil }
    if let cause = digest.cause(at: index) { return SafeText.line(cause.summary.text(in: look.language)) }
    return state.roster?.standings[index].state.word.text(in: look.language)
  }

  /// The clock alone for a moment of the same day.
  private static func moment(_ moment: Int64, _ state: AppState) -> String {
    let (time, today) = (state.displayZone.local(moment), state.displayZone.local(state.now))
    return time.dateText == today.dateText ? time.clockText : "\(time.dateText) \(time.clockText)"
  }
}

extension MenuPane {
  /// What changed while nobody looked, the worst first.
  init(away list: AwayList, state: AppState, look: Look) {
    let words = Words(look.language)
    let summary = list.summary
    let span = Elapsed.long(Elapsed.between(summary.since, summary.until), in: look.language)
    let lines = summary.items.map { item in
      let name = item.clusterName.map { SafeText.line($0, limit: 100) } ?? words.noName
      let place = state.contexts.count > 1 ? SafeText.line(state.name(of: item.task.place), limit: 40) : ""
      let time = state.displayZone.local(item.at)
      return [
        Segment(TextWidth.pad("\(item.news.glyph) \(words.word(for: item.news))", to: 14) + " ", item.news.style),
        Segment(TextWidth.pad(TextWidth.cut(name, to: 28), to: 28) + " "),
        Segment(TextWidth.pad(time.clockText, to: 6), Style(.dim)), Segment(place, Style(.dim)),
      ]
    }
    let news = summary.news(words)
    self.init(
      title: words.awayTitle(span), lines: lines, choice: list.choice,
      placeholder: news.isEmpty ? words.awayNothing : news)
  }
}
