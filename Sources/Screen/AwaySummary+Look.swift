import TaskModel

extension AwaySummary {
  /// How many of which news, the worst first, then the new causes.
  func news(_ words: Words) -> String {
    let counts = News.allCases.map { news in (news, items.count { $0.news == news }) }
    let parts = counts.filter { $0.1 > 0 }.map { words.count($0.1, of: $0.0) }
    return (parts + (newCauses > 0 ? [words.newCauses(newCauses)] : [])).joined(separator: words.newsSeparator)
  }
}

extension AwaySummary.News {
  var glyph: String {
    switch self {
    case .failed: TaskState.failing.glyph
    case .stopped: TaskState.stopped.glyph
    case .stuck: TaskState.stuck.glyph
    case .overdue: TaskState.overdue.glyph
    case .recovered: TaskState.ok.glyph
    case .appeared: "+"
    case .vanished: "-"
    case .causeChanged: "≠"
    }
  }

  var style: Style {
    switch self {
    case .failed: TaskState.failing.style
    case .stopped: TaskState.stopped.style
    case .stuck: TaskState.stuck.style
    case .overdue: TaskState.overdue.style
    case .recovered: TaskState.ok.style
    case .appeared, .vanished: Style(.dim)
    case .causeChanged: Style(.warning)
    }
  }
}
