import ArgumentParser
import TaskModel

/// Which part of the past a command tells of.
struct PastOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "From when: 12h, 3d, 22:00, 2024-03-20T10:30, ISO 8601 or epoch milliseconds.", valueName: "time"))
  var since: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Until when, written the same way; now without it.", valueName: "time"))
  var until: String?

  @Flag(help: "Tell of every place that is remembered, not only of the contexts that are opened.")
  var all = false

  /// Both moments, epoch milliseconds; `length` is how many milliseconds it is without `--since`. Hours are meant in
  /// `zone`.
  func window(now: Int64, length: Int64, zone: ZoneRules) throws -> (since: Int64, until: Int64) {
    let until = try moment("--until", until, now: now, zone: zone) ?? now
    let since = try moment("--since", since, now: now, zone: zone) ?? until - length
    guard since < until else {
      throw CommandFailure(
        "--since is not before \(self.until == nil ? "now" : "--until"): the period would be empty",
        nextStep: "name an earlier moment with --since", code: 2)
    }
    return (max(since, 0), until)
  }

  private func moment(_ flag: String, _ text: String?, now: Int64, zone: ZoneRules) throws -> Int64? {
    guard let text else { return nil }
    let reader = MomentText(now: now, zone: zone, direction: .past)
    guard let moment = reader.milliseconds(text) else {
      throw CommandFailure("\(flag) \(text.prefix(80)) is no moment", nextStep: MomentText.advice, code: 2)
    }
    return moment
  }
}
