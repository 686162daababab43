import History
import TaskModel

/// Times what a made-up year's memory is asked.
struct RecallBenchmark {
  let file: String
  let year: Year

  private static let hour: Int64 = 3_600_000

  private var end: Int64 { Year.start + Int64(year.days) * Year.day }
  private var middle: Int64 { Year.start + Int64(year.days / 2) * Year.day + 10 * Self.hour }

  func run() throws {
    tell("open and close") { () -> Int in
      let history = try? History(path: file)
      history?.close()
      return history == nil ? 0 : 1
    }
    tell("open and remember all tasks") { () -> Int in
      let history = try? History(path: file)
      let tasks = (try? history?.remembered(YearMaker.scope, place: .only))?.tasks
      history?.close()
      return tasks?.count ?? 0
    }
    let history = try History(path: file)
    try tasks(history)
    try windows(history)
    try past(history)
    try words(history)
    history.close()
  }

  private func tasks(_ history: History) throws {
    let task = year.id(ofTask: 0)
    let scope = YearMaker.scope
    for (name, since) in [("a day", end - Year.day), ("30 days", end - 30 * Year.day), ("all", Int64.min)] {
      tell("history of the busiest task, \(name)") {
        (try? history.history(of: task, in: scope, since: since, until: .max))??.runs.count ?? 0
      }
    }
    let failed = try history.runs(RecallWindow(since: .min, until: .max)).rows.first { $0.run.outcome == .failed }
    if let failed {
      tell("log of a failed run") {
        (try? history.log(of: failed.task, run: failed.run.start, in: scope))??.utf8.count ?? 0
      }
    }
  }

  private func windows(_ history: History) throws {
    for (name, since, until) in [
      ("of 12 hours", end - 12 * Self.hour, end), ("of all, newest page", Int64.min, Int64.max),
      ("of all before the middle, a page", Int64.min, middle),
    ] {
      let window = RecallWindow(since: since, until: until)
      tell("changes \(name)") { (try? history.changes(window))?.rows.count ?? 0 }
      tell("runs \(name)") { (try? history.runs(window))?.rows.count ?? 0 }
    }
    tell("when anybody watched") {
      (try? history.watched(YearMaker.scope, since: .min, until: .max))?.count ?? 0
    }
    tell("the scopes") { (try? history.scopes())?.count ?? 0 }
    let all = RecallWindow(since: .min, until: .max)
    var counts: [String: Int] = [:]
    for case let cause? in try history.changes(all).rows.map(\.change.fingerprint) { counts[cause, default: 0] += 1 }
    guard let cause = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
    tell("how often the commonest cause came back") {
      (try? history.recurrence(of: cause, in: all))?.runCount ?? 0
    }
  }

  private func past(_ history: History) throws {
    let scope = YearMaker.scope
    for (name, moment) in [("yesterday", end - Year.day), ("half of the time ago", middle), ("at first", Year.start)] {
      tell("the board as of \(name)") {
        (try? history.remembered(scope, at: moment, place: .only))??.tasks.count ?? 0
      }
    }
    for (name, kind) in [("change", RecalledMoment.Kind.anything), ("failure", .failure)] {
      for isBackwards in [false, true] {
        let range = isBackwards ? Int64.min...middle : middle...Int64.max
        tell("the \(isBackwards ? "last" : "next") \(name) from the middle") {
          let moments = try? history.moments(in: scope, range: range, kind: kind, isBackwards: isBackwards, limit: 1)
          return moments?.count ?? 0
        }
      }
    }
    tell("1,000 failures from the middle") {
      let range = middle...Int64.max
      let moments = try? history.moments(in: scope, range: range, kind: .failure, isBackwards: false, limit: 1_000)
      return moments?.count ?? 0
    }
  }

  private func words(_ history: History) throws {
    let drafts = (0..<500).map {
      AcknowledgementDraft(
        task: year.id(ofTask: $0 % 500), matter: "role_dependents:\($0)", since: end, note: "seen to")
    }
    let made = try history.acknowledge(drafts, by: "benchmark", at: end, in: YearMaker.scope)
    tell("read 500 acknowledgements") {
      (try? history.acknowledgements(in: YearMaker.scope, place: .only, at: end))?.all.count ?? 0
    }
    try history.withdraw(made.map(\.id), at: end)
  }

  private func tell(_ name: String, _ work: () -> Int) {
    let count = work()
    print(Measurement("\(name) (\(count))", keep: { precondition($0 == count) }, work).row)
  }
}
