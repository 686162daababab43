/// The times that one piece of work took in several runs.
struct Measurement {
  let name: String
  let median: Duration
  let slowest: Duration
  /// What was worked on, for a rate; nil where none makes sense.
  let bytes: Int?

  /// Runs `work` some times after one run that doesn't count. Its result is handed to `keep`, so that no compiler can
  /// leave the work out.
  init<Result>(_ name: String, runs: Int = 9, bytes: Int? = nil, keep: (Result) -> Void, _ work: () -> Result) {
    keep(work())
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<runs { times.append(clock.measure { keep(work()) }) }
    times.sort()
    self.name = name
    self.bytes = bytes
    median = times[times.count / 2]
    slowest = times.last ?? median
  }

  /// Name, median and slowest in milliseconds, and a rate, parted by tabs.
  var row: String {
    let rate = bytes.map { "\(Int(Double($0) / 1e6 / (median / .seconds(1)))) MB/s" } ?? "-"
    return "\(name)\t\(milliseconds(median))\t\(milliseconds(slowest))\t\(rate)"
  }

  private func milliseconds(_ duration: Duration) -> String {
    let hundredths = Int(duration / .microseconds(10))
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count == 1 ? "0" + rest : rest)"
  }
}
