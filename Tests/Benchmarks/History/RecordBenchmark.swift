import History
import TaskModel

/// Times how a poll of ten thousand tasks is recorded.
struct RecordBenchmark {
  let folder: String

  private static let tasks = 10_000

  func run() throws {
    let history = try History(path: "\(folder)/poll.db")
    var moment = Year.start
    let scope = YearMaker.scope
    var polls = PollMaker(tasks: Self.tasks)
    let first = polls.all(at: moment)
    let clock = ContinuousClock()
    let whole = try clock.measure { try history.record(first, in: scope) }
    print("record the first poll of \(Self.tasks)\t\(whole)")
    for changes in [0, 1, 100, 1_000] {
      let made = (0..<60).map { _ in
        moment += Year.pollInterval
        return polls.next(at: moment, changes: changes)
      }
      var left = made[...]
      print(
        Measurement("record a poll of \(Self.tasks) with \(changes) changes", runs: 50, keep: { precondition($0) }) {
          guard let poll = left.popFirst() else { return false }
          return (try? history.record(poll, in: scope)) != nil
        }.row)
    }
    history.close()
  }
}
