// Glibc has the clock of the processor's time.
import Glibc

/// The times that one piece of work took in several runs.
struct Measurement {
  let name: String
  let median: Duration
  let slowest: Duration
  /// The processor's time of all threads, which other work on the machine hardly changes; the median.
  let busy: Duration
  /// What was worked on, for a rate; nil where none makes sense.
  let bytes: Int?

  /// Runs `work` some times after one run that doesn't count. Its result is handed to `keep`, so that no compiler can
  /// leave the work out.
  init<Result>(_ name: String, runs: Int = 9, bytes: Int? = nil, keep: (Result) -> Void, _ work: () -> Result) {
    keep(work())
    let clock = ContinuousClock()
    var times: [Duration] = []
    var busyTimes: [Duration] = []
    for _ in 0..<runs {
      let start = Self.processorTime
      times.append(clock.measure { keep(work()) })
      busyTimes.append(Self.processorTime - start)
    }
    times.sort()
    busy = busyTimes.sorted()[runs / 2]
    self.name = name
    self.bytes = bytes
    median = times[times.count / 2]
    slowest = times.last ?? median
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Name, median, slowest and the processor's time in milliseconds, and a rate by that time, parted by tabs.
  var row: String {
    let rate = bytes.map { "\(Int(Double($0) / 1e6 / (busy / .seconds(1)))) MB/s" } ?? "-"
    return "\(name)\t\(milliseconds(median))\t\(milliseconds(slowest))\t\(milliseconds(busy))\t\(rate)"
  }

  private func milliseconds(_ duration: Duration) -> String {
    let hundredths = Int(duration / .microseconds(10))
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count == 1 ? "0" + rest : rest)"
  }
}
