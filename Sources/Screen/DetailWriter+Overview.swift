import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// Answers at a glance: since when, why, what next; then everything the service says of the task.
  func overview(of task: SyncTask) -> [DetailLine] {
    if let group = state.selectedCauseGroup { return overview(of: group) }
    guard let standing = key.standing else { return [] }
    return [headline(standing)] + clock(of: task, standing) + [DetailLine("", .plain)]
      + word() + reasons(standing) + plans(of: task, standing) + [DetailLine("", .plain)] + facts(of: task)
  }

  /// Why it fails, where else, and the first thing to do.
  private func reasons(_ standing: Standing) -> [DetailLine] {
    guard let cause = index.flatMap({ digest?.cause(at: $0) }) else { return [] }
    let same = sameCause().map { DetailLine(label: words.sameLabel, $0) }
    let why = DetailLine(label: words.causeLabel, SafeText.line(cause.summary.text(in: look.language)))
    return [why, same].compactMap(\.self) + firstStep()
  }

  /// The first step of the remedy, and how many more there are.
  func firstStep() -> [DetailLine] {
    guard let steps = state.explained?.remedy.steps, let first = steps.first else { return [] }
    let place = first.place.map { safe($0) + words.colon } ?? ""
    let key = Command.showCause.spec.keys.first?.name ?? ""
    let more = steps.count > 1 ? [DetailLine(label: "", words.moreSteps(steps.count - 1, key: key), .dim)] : []
    return [DetailLine(label: words.fixLabel, "1. " + place + safe(first.text))] + more
  }

  private func plans(of task: SyncTask, _ standing: Standing) -> [DetailLine] {
    var lines = [DetailLine(label: words.nextLabel, next(standing.nextRun))]
    if let time = task.syncTime, time != 0 { lines.append(DetailLine(label: words.lastRunLabel, moment(time))) }
    lines += lastRuns(of: task)
    lines.append(DetailLine(label: words.scheduleLabel, schedule(of: task)))
    return lines
  }

  /// Other tasks that fail for the same reason, at most three by name.
  private func sameCause() -> String? {
    guard let digest, let index else { return nil }
    let names = digest.tasks(withCauseOf: index, limit: 3).map { digest.snapshot.tasks[$0].name(words) }
    guard !names.isEmpty else { return nil }
    return words.same(names.joined(separator: ", "), more: digest.countOfTasks(withCauseOf: index) - names.count)
  }

  func moment(_ milliseconds: Int64) -> String {
    let zone = state.displayZone
    let span = Elapsed.long(abs(Elapsed.between(milliseconds, now)), in: look.language)
    let relative = milliseconds <= now ? words.ago(span) : words.ahead(span)
    return "\(relative) · \(zone.local(milliseconds).description) \(zone.name)"
  }

  private func next(_ run: NextRun) -> String {
    switch run.state {
    case .planned: run.next.map { "≈ " + moment($0) } ?? "–"
    case .due: words.dueNow
    case .late: run.due.map { words.late(by: age(since: $0), at: absolute($0)) } ?? "–"
    case .missed: words.missed(run.due.map(moment) ?? "–", next: run.next.map(moment) ?? "–")
    case .running: words.runningNow
    case .none: words.notScheduled
    case .unknown: words.unknownSchedule
    }
  }
}
