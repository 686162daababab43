/// A time zone as a value: which offset from UTC holds from which moment on.
///
/// Handed in from outside, as pure code must not ask the system for its zone data.
package struct ZoneRules: Sendable, Hashable {
  /// Such as `Asia/Shanghai`.
  package let name: String
  private let offsets: [Offset]

  private struct Offset: Hashable {
    var from: Int64
    var seconds: Int64
  }

  /// Each offset says from which epoch second on how many seconds are added to UTC. The first one also holds before
  /// its moment; none means UTC; more than a day either way counts as a day.
  package init(name: String, offsets: [(from: Int64, seconds: Int)]) {
    self.name = name
    let sorted = offsets.sorted { $0.from < $1.from }
    self.offsets = sorted.map { Offset(from: $0.from, seconds: Int64(min(max($0.seconds, -86_400), 86_400))) }
  }

  /// A zone whose offset never changes.
  package static func fixed(name: String, seconds: Int) -> ZoneRules {
    ZoneRules(name: name, offsets: [(from: 0, seconds: seconds)])
  }

  /// What clocks there show at a moment in epoch milliseconds; any number is fine.
  package func local(_ milliseconds: Int64) -> LocalTime {
    LocalTime(seconds: localSeconds(milliseconds))
  }

  /// The moment, in epoch milliseconds, at which clocks there show that time: the first moment after the gap for a
  /// time that a change to summer time leaves out, the first of two for one that comes twice. Nil beyond year ±9999
  /// and for what no calendar or clock shows.
  package func instant(_ local: LocalTime) -> Int64? {
    guard local.isShownByClocks, (-9999...9999).contains(local.year) else { return nil }
    return instant(localSeconds: local.seconds)
  }

  /// Seconds since 1970-01-01 00:00:00 of the wall clock there.
  func localSeconds(_ milliseconds: Int64) -> Int64 {
    let seconds = LocalTime.divided(milliseconds, by: 1000).quotient
    return offsets.isEmpty ? seconds : seconds + offsets[index(at: seconds)].seconds
  }

  /// The first change of the offset after a moment, epoch milliseconds; nil when there is none.
  func nextChange(after milliseconds: Int64) -> Int64? {
    let seconds = LocalTime.divided(milliseconds, by: 1000).quotient
    let next = offsets.isEmpty ? 0 : index(at: seconds) + (seconds < offsets[0].from ? 0 : 1)
    guard next < offsets.count else { return nil }
    let (change, overflow) = offsets[next].from.multipliedReportingOverflow(by: 1000)
    return overflow ? nil : change
  }

  /// See `instant(_:)`; the number must be within some thousand years of 1970.
  func instant(localSeconds: Int64) -> Int64 {
    guard !offsets.isEmpty else { return localSeconds * 1000 }
    var rule = index(at: localSeconds - 2 * 86_400)
    while true {
      let utc = localSeconds - offsets[rule].seconds
      let isLast = rule + 1 == offsets.count
      if isLast || utc < offsets[rule + 1].from {
        return (rule == 0 ? utc : max(utc, offsets[rule].from)) * 1000
      }
      rule += 1
    }
  }

  /// The offset that holds at a moment in epoch seconds.
  private func index(at seconds: Int64) -> Int {
    var (low, high) = (0, offsets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle].from <= seconds { low = middle } else { high = middle }
    }
    return low
  }
}
