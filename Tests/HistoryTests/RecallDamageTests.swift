import Foundation
import GRDB
import Support
import TaskModel
import Testing

@testable import History

@Suite struct `Rows that somebody edited` {
  private static let tables = [
    "scope", "alias", "span", "task", "facts", "run", "change", "log", "cause", "acknowledgement", "note",
  ]

  /// Values that no program would have put there.
  private static let oddities: [DatabaseValue] = [
    .null, Int64.min.databaseValue, Int64.max.databaseValue, Int64(-1).databaseValue, Int64(0).databaseValue,
    Int64(77).databaseValue, 1.5.databaseValue, Double.infinity.databaseValue, "".databaseValue, "text".databaseValue,
    "\u{202E}\u{1B}[31m".databaseValue, Data([0xFF, 0xFE, 0, 0x80]).databaseValue, Data().databaseValue,
  ]

  private func filled() throws -> History {
    let history = try History()
    var day = RecallDay(seed: 3)
    for _ in 0..<30 { try history.record(day.next(), in: Samples.scope) }
    _ = try history.acknowledge(
      [AcknowledgementDraft(task: TaskID("task-0"), matter: "stuck", since: 1, note: "n", until: 9, streak: 2)],
      by: "me", at: 1, in: Samples.scope)
    try history.note("text", on: TaskID("task-1"), by: "me", at: 1, in: Samples.scope)
    return history
  }

  /// Every question, at many moments; answers don't matter, but each must come, or an error of the memory's.
  private func ask(_ history: History) {
    func no<Answer>(_ question: () throws(HistoryFailure) -> Answer) { _ = try? question() }
    let scope = Samples.scope
    for moment in [RecallSamples.moment(900), .max] {
      no { () throws(HistoryFailure) in try history.remembered(scope, at: moment, place: .only) }
      for number in 0..<2 {
        let task = TaskID("task-\(number)")
        no { () throws(HistoryFailure) in try history.history(of: task, in: scope, since: .min, until: moment) }
        no { () throws(HistoryFailure) in try history.log(of: task, run: moment, in: scope) }
        no { () throws(HistoryFailure) in try history.notes(on: task, in: scope) }
      }
      let window = RecallWindow(since: .min, until: moment)
      no { () throws(HistoryFailure) in try history.changes(window) }
      no { () throws(HistoryFailure) in try history.runs(window) }
      no { () throws(HistoryFailure) in try history.watched(scope, since: moment, until: .max) }
      no { () throws(HistoryFailure) in try history.acknowledgements(in: scope, place: .only, at: moment) }
      for kind in [RecalledMoment.Kind.anything, .failure] {
        no { () throws(HistoryFailure) in
          try history.moments(in: scope, range: .min...moment, kind: kind, isBackwards: true, limit: 9)
        }
      }
    }
    no { () throws(HistoryFailure) in try history.scopes() }
    no { () throws(HistoryFailure) in try history.kept(scope) }
    no { () throws(HistoryFailure) in try history.notes(in: scope, place: .only) }
    for cause in ["text", "", "77"] {
      no { () throws(HistoryFailure) in
        try history.recurrence(of: cause, in: RecallWindow(since: .min, until: .max)).meanRepair
      }
    }
  }

  @Test(arguments: tables) func `are read without a crash, column by column`(_ table: String) throws {
    let columns = try History().read { try $0.columns(in: table).map(\.name) }
    for (number, column) in columns.enumerated() {
      let history = try filled()
      // Every third of them, from another one for each column, so that all come to each type of column.
      for place in stride(from: number % 3, to: Self.oddities.count, by: 3) {
        let oddity = Self.oddities[place]
        // What the table's own rules refuse can't be there.
        _ = try? history.write {
          try $0.execute(sql: "UPDATE OR IGNORE \(table) SET \"\(column)\" = ?", arguments: [oddity])
        }
        ask(history)
      }
    }
  }

  @Test func `leave the others as they are`() throws {
    let history = try History()
    for run in Int64(0)..<4 {
      let task = Samples.task("a", "SYNC_FAIL", run: RecallSamples.moment(run * 60), log: "log \(run)")
      try history.record(Samples.poll(run * 60 + 30, [task]), in: Samples.scope)
    }
    try history.write {
      try $0.execute(
        sql: "UPDATE run SET outcome = 99 WHERE start = ?", arguments: [RecallSamples.moment(60)])
      try $0.execute(
        sql: "UPDATE run SET log = 'x', seen = 'y' WHERE start = ?", arguments: [RecallSamples.moment(120)])
    }
    let told = try history.history(of: TaskID("a"), in: Samples.scope, since: .min, until: .max)
    #expect(told?.runs.map(\.start) == [RecallSamples.moment(180), Samples.start])
    #expect(
      try history.runs(RecallWindow(since: .min, until: .max)).rows.map(\.run.start) == [
        RecallSamples.moment(180), Samples.start,
      ])
    let board = try history.remembered(Samples.scope, at: RecallSamples.moment(200), place: .only)
    #expect(board?.tasks.first?.fields.syncMessage == "log 2" || board?.tasks.first?.fields.syncMessage == "log 0")
  }
}
