import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// Why the task failed, what the failure names, where else it is so, and what cures it.
  func cause(of task: SyncTask) -> [DetailLine] {
    guard let index, let digest, digest.tracks[index].failedLast else { return [DetailLine(words.noFailure, .dim)] }
    guard let explained = state.explained else { return [DetailLine(words.noLog, .dim)] }
    let cause = explained.cause
    let sections = [
      causeFacts(cause), objects(of: cause), explanation(of: cause), steps(of: explained.remedy),
      elsewhere(index, digest), caveats(explained),
    ]
    return causeHead(cause) + sections.filter { !$0.isEmpty }.flatMap { [DetailLine("", .plain)] + $0 }
  }

  /// The summary, then class, layer and SQLSTATE, then whether it passes by itself.
  private func causeHead(_ cause: Cause) -> [DetailLine] {
    let known = HandOverWords(look.language)
    let kind = [cause.id, known.word(for: cause.layer), cause.sqlState].compactMap(\.self)
    let retry = known.byItself(cause)
    let reason = safe(cause.retryReason)
    return [
      DetailLine(safe(cause.summary), key.standing.map { .state($0.state) } ?? .heading),
      DetailLine((kind + [retry]).map { SafeText.line($0) }.joined(separator: " · "), .dim),
    ] + (reason.isEmpty ? [] : [DetailLine(reason, .plain)])
  }

  private func causeFacts(_ cause: Cause) -> [DetailLine] {
    var lines: [DetailLine] = []
    if let since = key.groupSince ?? key.standing?.since {
      lines.append(DetailLine(label: words.sinceLabel, absolute(since)))
    }
    for entity in Entity.allCases {
      guard let value = cause.entities[entity] else { continue }
      let text = value.split(separator: "\n").map { SafeText.line(String($0)) }.joined(separator: ", ")
      lines.append(DetailLine(label: entity.label.text(in: look.language), text, raw: value))
    }
    return lines
  }

  private func explanation(of cause: Cause) -> [DetailLine] {
    let text = safe(cause.explanation)
    return text.isEmpty ? [] : [DetailLine(words.explanationHeading, .heading), DetailLine(text, .plain)]
  }

  /// The moment in the zone of the board: the tab isn't laid out anew as time passes.
  func absolute(_ milliseconds: Int64) -> String {
    "\(state.displayZone.local(milliseconds).description) \(state.displayZone.name)"
  }

  func safe(_ wording: Wording) -> String { SafeText.line(HandOverWords(look.language).text(wording)) }
}
