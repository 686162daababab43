import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// What a cause comes to: how many tasks have it, since when, why, and what to do first.
  func overview(of group: CauseListing.Group) -> [DetailLine] {
    guard let digest, let index else { return [] }
    let summary = digest.causes[group.cause].summary
    let state = group.worst
    let span = group.since.map { words.forSpan(Elapsed.long(Elapsed.between($0, now), in: look.language)) } ?? ""
    let dates = [(words.sinceLabel, group.since), (words.newestLabel, group.newest)]
    let facts = dates.compactMap { label, time in time.map { DetailLine(label: label, moment($0)) } }
    return [
      DetailLine("\(state.glyph) \(words.tasksFail(group.count))\(span)", .state(state)), DetailLine("", .plain),
      DetailLine(label: words.causeLabel, SafeText.line(summary.text(in: look.language))),
    ] + firstStep() + facts + acknowledged(of: group) + [DetailLine("", .plain)] + elsewhere(index, digest)
  }

  /// How many of a cause's tasks somebody sees to.
  private func acknowledged(of group: CauseListing.Group) -> [DetailLine] {
    let count = group.acknowledged(in: state)
    guard count > 0 else { return [] }
    return [DetailLine(label: words.acknowledgedLabel, "⚑ " + words.count(count, of: group.count), .accent)]
  }
}
