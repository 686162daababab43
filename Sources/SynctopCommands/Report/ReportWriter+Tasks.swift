import History
import Screen
import SyncLog
import TaskModel

extension ReportWriter {
  var delayed: [ReportSection] {
    section(
      words.delayedTitle, [words.task, words.status, words.since, words.next, words.id],
      report.delayed.map { task in
        [
          name(of: task), status(of: task), ReportCell(moment(task.after?.since)), ReportCell(nextRun(of: task)),
          ReportCell(task.id.text),
        ]
      })
  }

  var acknowledged: [ReportSection] {
    section(
      words.acknowledgedTitle, [words.task, words.status, words.by, words.when, words.untilLabel, words.note],
      report.acknowledged.compactMap { task in
        task.acknowledgement.map { ack in
          [
            name(of: task), status(of: task), ReportCell(ack.author), ReportCell(moment(ack.at)),
            ReportCell(ack.until.map(moment) ?? words.unlimited), ReportCell(ack.note),
          ]
        }
      })
  }

  var recovered: [ReportSection] {
    section(
      words.recoveredTitle, [words.task, words.status, words.failedFrom, words.repairedAfter, words.cause],
      report.recovered.map { task in
        let row = HistoryStatistics(task.wholeHistory, zone: zone).episodes.first
        let cause = task.lastFailure?.causeSummary.map(words.text)
        return [
          name(of: task), status(of: task), ReportCell(moment(row?.start)), ReportCell(row.map(repair) ?? "–"),
          ReportCell(cause ?? "–"),
        ]
      })
  }

  private func repair(_ row: HistoryStatistics.Episode) -> String {
    guard let end = row.end else { return "–" }
    let length = words.length(Int64(min(max(0, Double(end) - Double(row.start)), 1e15)))
    return row.isUncertain ? "≈ \(length)" : length
  }

  /// Those that came, and those that went.
  var tasks: [ReportSection] {
    let heads = [words.task, words.status, words.when, words.id]
    let appeared = report.appeared.map { task in
      [name(of: task), status(of: task), ReportCell(moment(task.history.firstSeen)), ReportCell(task.id.text)]
    }
    let vanished = report.vanished.map { task in
      [name(of: task), "–", ReportCell(moment(task.vanishedAt)), ReportCell(task.id.text)]
    }
    return section(words.appearedTitle, heads, appeared) + section(words.vanishedTitle, heads, vanished)
  }

  var counts: [ReportSection] {
    let states = TaskState.allCases.sorted()
    let rows = states.compactMap { state -> [ReportCell]? in
      let (before, after) = (report.countsBefore[state] ?? 0, report.countsAfter[state] ?? 0)
      guard before + after > 0 else { return nil }
      return [ReportCell("\(state.glyph) \(words.text(state.word))", state)] + numbers(before, after)
    }
    let totals = numbers(report.countsBefore.values.reduce(0, +), report.countsAfter.values.reduce(0, +))
    return section(
      words.countsTitle, [words.status, words.start, words.end, words.change],
      rows.isEmpty ? [] : rows + [[ReportCell(words.total)] + totals])
  }

  private func numbers(_ before: Int, _ after: Int) -> [ReportCell] {
    guard past.isKnownAtStart else { return ["–", ReportCell("\(after)"), ""] }
    let change = after - before
    return [
      ReportCell("\(before)"), ReportCell("\(after)"),
      ReportCell(change == 0 ? "" : change > 0 ? "+\(change)" : "−\(-change)"),
    ]
  }

  var causes: [ReportSection] {
    section(
      words.causesTitle,
      [
        words.cause, words.causeClass, words.rows, words.runs, words.within, words.tasks, words.firstSeen,
        words.lastSeen,
      ],
      report.causes.map { record in
        [
          ReportCell(record.summary.map(words.text) ?? record.fingerprint), ReportCell(record.causeClass ?? "–"),
          ReportCell("\(record.episodes)"), ReportCell("\(record.runs)"), ReportCell("\(record.runsWithin)"),
          ReportCell("\(record.tasks)"), ReportCell(moment(record.recurrence?.first)),
          ReportCell(moment(record.recurrence?.last)),
        ]
      })
  }

  var notes: [ReportSection] {
    section(
      words.notesTitle, [words.task, words.note, words.author, words.when],
      past.tasks.compactMap { task in
        task.note.map { [name(of: task), ReportCell($0.text), ReportCell($0.author), ReportCell(moment($0.at))] }
      })
  }

  /// The next runs of what isn't well, the soonest first.
  var next: [ReportSection] {
    let planned = (report.failures.flatMap(\.tasks) + report.delayed).compactMap { task in
      task.after?.nextRun.next.map { (task: task, at: $0) }
    }
    return section(
      words.nextTitle, [words.next, words.task, words.status],
      planned.sorted { ($0.at, $0.task.title) < ($1.at, $1.task.title) }.map {
        [ReportCell(nextRun(of: $0.task)), name(of: $0.task), status(of: $0.task)]
      })
  }

  var timeline: [ReportSection] {
    let rows = report.told.prefix(Self.rowLimit).map { task in
      TimelineChart.Row(task, name: name(of: task).text, in: past)
    }
    guard !rows.isEmpty else {
      return [ReportSection(title: words.timelineTitle, blocks: [.paragraph(words.nothingHappened)])]
    }
    let chart = TimelineChart(since: past.since, until: past.until, zone: zone, rows: rows)
    return [ReportSection(title: words.timelineTitle, blocks: [.paragraph(words.legend), .timelines(chart)])]
  }
}
