import History
import Screen
import SyncLog
import TaskModel

extension ReportWriter {
  /// What fails at the end, by cause, with what to do.
  var attention: [ReportSection] {
    let isWell = report.failures.isEmpty && report.delayed.isEmpty
    let head = ReportSection(title: words.attention, blocks: gapItems + (isWell ? [.paragraph(words.noTrouble)] : []))
    return [head] + report.failures.map(section)
  }

  private func section(_ group: FailureGroup) -> ReportSection {
    let summary = group.summary.map(words.text) ?? words.unknownCause
    let title = summary + (group.isNew ? " (\(words.isNew))" : "")
    let state = group.tasks.compactMap { $0.after?.state }.min()
    return ReportSection(
      level: 3, title: title, state: state, blocks: facts(group) + table(heads, group.tasks.map(row)) + cure(group))
  }

  private func facts(_ group: FailureGroup) -> [ReportBlock] {
    let facts: [String?] = [
      words.tasksFail(group.tasks.count), group.since.map { "\(words.since): \(moment($0))" },
      group.record?.causeClass.map { "\(words.causeClass): \($0)" },
      group.record.flatMap(history),
      group.fingerprint.map { "\(words.fingerprint): \($0)" },
    ]
    return [.items(facts.compactMap(\.self))]
  }

  /// How often the cause came before; nil where that isn't known.
  private func history(_ record: CauseRecord) -> String? {
    record.recurrence?.first.map {
      words.came(record.episodes, runs: record.runs, tasks: record.tasks, first: moment($0))
    }
  }

  private var heads: [String] {
    [words.task, words.status, words.since, words.streak, words.lastSuccess, words.next, words.note, words.id]
  }

  private func row(_ task: PastTask) -> [ReportCell] {
    let limit = past.scope(of: task).streakLimit
    let streak = task.track?.streak.map { words.streak($0, atLeast: task.track?.streakAtLeast ?? false, limit: limit) }
    let acknowledged = task.acknowledgement.map { ack in
      words.byWhom(ack.author) + (ack.note.isEmpty ? "" : ": \(ack.note)")
    }
    return [
      name(of: task), status(of: task), ReportCell(moment(task.after?.since)), ReportCell(streak ?? "–"),
      ReportCell(moment(task.track?.lastSuccess)), ReportCell(nextRun(of: task)),
      ReportCell([acknowledged, task.note?.text].compactMap(\.self).joined(separator: " · ")), ReportCell(task.id.text),
    ]
  }

  /// When it runs next by itself.
  func nextRun(of task: PastTask) -> String {
    guard let run = task.after?.nextRun else { return "–" }
    switch run.state {
    case .planned, .due: return run.next.map { "≈ " + moment($0) } ?? "–"
    case .late, .missed: return run.due.map { "\(words.overdue) \(moment($0))" } ?? words.overdue
    case .running: return words.text(TaskState.running.word)
    case .none, .unknown: return "–"
    }
  }

  /// The objects that the log names, and the steps of the remedy.
  private func cure(_ group: FailureGroup) -> [ReportBlock] {
    guard let cause = group.cause else { return [] }
    let handOver = HandOverWords(words.language)
    let rows = HandOverObject.table(cause.objects, handOver).map { $0.map { ReportCell($0) } }
    let gaps = HandOverObject.gaps(cause.objects, handOver)
    let objects = rows.count > 1 ? table(rows[0].map(\.text), Array(rows.dropFirst())) : []
    let steps = cause.remedy(RemedyOptions()).steps.map { step in
      ReportStep(
        kind: handOver.word(for: step.kind) + (step.isDestructive ? " (\(handOver.changes))" : ""),
        place: step.place.map(handOver.text) ?? "", text: handOver.text(step.text),
        sql: HandOverScript.text(of: step, RemedyOptions()), source: step.source)
    }
    return objects + (gaps.isEmpty ? [] : [.items(gaps)]) + (steps.isEmpty ? [] : [.steps(steps)])
  }
}
