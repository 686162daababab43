import SyncLog
import TaskModel

extension TaskTrack {
  /// `[since, last failure, last success, streak, at least, failed last, strip]`.
  var json: JSONValue {
    let facts = self.facts
    func number(_ value: (some BinaryInteger)?) -> JSONValue { value.map { .integer($0) } ?? .null }
    return .array([
      number(facts.since), number(facts.lastFailure), number(facts.lastSuccess), number(facts.streak),
      .integer(facts.streakAtLeast ? 1 : 0), .integer(facts.failedLast ? 1 : 0), .integer(facts.strip.bits),
    ])
  }

  init?(_ value: JSONValue) {
    guard let items = value.array, items.count >= 7 else { return nil }
    self.init(
      Facts(
        since: items[0].whole(in: Int64.min...Int64.max), lastFailure: items[1].whole(in: Int64.min...Int64.max),
        lastSuccess: items[2].whole(in: Int64.min...Int64.max), streak: items[3].whole(in: 0...Int(Int32.max)),
        streakAtLeast: items[4] == 1, failedLast: items[5] == 1,
        strip: RunStrip(bits: items[6].whole(in: 0...UInt16.max) ?? 0)))
  }
}
