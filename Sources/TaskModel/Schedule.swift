/// When the service runs a task: daily, in a window of whole hours, at an interval that counts from the last run.
struct Schedule: Equatable {
  /// Epoch milliseconds beyond which nothing is computed: the years 1 to 9999, about.
  static let bounds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  let startHour: Int
  let endHour: Int
  /// Milliseconds between two runs.
  let interval: Int64

  /// Nil when one of the four fields is missing or says nothing that the service documents.
  init?(_ run: RunFacts) {
    self.init(run, run.startHour, run.endHour, run.interval)
  }

  /// The same, with numbers from `rare` where they don't fit the facts.
  init?(_ run: RunFacts, _ rare: RareNumbers) {
    self.init(
      run, rare.startHour ?? Int(run.startHour), rare.endHour ?? Int(run.endHour), rare.interval ?? Int(run.interval))
  }

  private init?(_ run: RunFacts, _ start: some BinaryInteger, _ end: some BinaryInteger, _ count: some BinaryInteger) {
    let unit: Int64? = run.flags.contains(.minutes) ? 60_000 : run.flags.contains(.hours) ? 3_600_000 : nil
    guard let unit, (0...23).contains(start), (0...23).contains(end), count >= 1 else { return nil }
    let (interval, overflow) = Int64(count).multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    (startHour, endHour, self.interval) = (Int(start), Int(end), interval)
  }

  /// Whether runs start at that moment: the window is open to the right, may go over midnight, and lasts the whole day
  /// when it ends at the hour of its start.
  func isOpen(_ moment: Int64, _ zone: borrowing ZoneRules) -> Bool {
    let hour = Int(LocalTime.divided(zone.localSeconds(moment), by: 86_400).rest) / 3600
    if startHour == endHour { return true }
    return startHour < endHour
      ? startHour <= hour && hour < endHour
      : startHour <= hour || hour < endHour
  }

  /// The first start of the window at or after a moment.
  func nextStart(_ moment: Int64, _ zone: borrowing ZoneRules) -> Int64 { next(startHour, moment, zone) }

  /// The first end of the window at or after a moment.
  func nextEnd(_ moment: Int64, _ zone: borrowing ZoneRules) -> Int64 { next(endHour, moment, zone) }

  private func next(_ hour: Int, _ moment: Int64, _ zone: borrowing ZoneRules) -> Int64 {
    let midnight = LocalTime.divided(zone.localSeconds(moment), by: 86_400).quotient * 86_400
    var local = midnight + Int64(hour) * 3600 - 86_400
    while true {
      let instant = zone.instant(localSeconds: local)
      if instant >= moment { return instant }
      local += 86_400
    }
  }
}
