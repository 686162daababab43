import Dashboard
import TaskModel

/// What the last line says of memory.
extension FooterPane {
  func news(_ summary: AwaySummary) -> Segment {
    let span = Elapsed.long(Elapsed.between(summary.since, summary.until), in: look.language)
    return Segment(words.away(span, summary.news(words)), Style(.warning))
  }

  func returned(_ name: String?, _ end: Acknowledgement.End, _ limit: Int) -> Segment {
    let name = name.map { SafeText.line($0, limit: 60) } ?? words.noName
    return Segment(words.cameBackNotice(name, words.returned(end, limit: limit)), Style(.warning))
  }

  func memory(_ trouble: MemoryTrouble?) -> Segment {
    guard let trouble else { return Segment(words.remembersAgain, Style(.accent)) }
    return Segment(trouble.words.text(in: look.language), Style(.warning))
  }
}
