import SyncLog

/// One round through all places, told as it goes, within a time.
struct DoctorRound: Sendable {
  /// The longest that the checks of all places may take.
  private static let limit = Duration.seconds(50)
  /// Places that are looked at together.
  private static let placesAtOnce = 4

  let reading: DoctorReading
  let report: DoctorReport
  /// Where findings are printed as they come; nil to print none.
  let output: Output?

  /// All findings in the order of the report, `local` first.
  func run(after local: [Finding]) async throws -> [Finding] {
    for finding in local { try output?.data(report.lines(of: finding)) }
    guard !reading.places.isEmpty else {
      let rest = PlaceCheckup.checks.map {
        Finding.skipped($0, because: Wording("the configuration is wrong", "配置有误"))
      }
      for finding in rest { try output?.data(report.lines(of: finding)) }
      return local + rest
    }
    var findings = local
    for place in try await places() { findings += place }
    return findings
  }

  /// Each place's findings; those of one place alone are printed one by one, those of several together.
  private func places() async throws -> [[Finding]] {
    let isAlone = reading.places.count == 1
    var results: [Int: [Finding]] = [:]
    try await withThrowingTaskGroup(of: (Int, [Finding]).self) { group in
      var next = 0
      var printed = 0
      while results.count < reading.places.count {
        while next < reading.places.count, next - results.count < Self.placesAtOnce {
          let (index, place) = (next, reading.places[next])
          group.addTask { (index, await examine(place, printing: isAlone)) }
          next += 1
        }
        guard let (index, findings) = try await group.next() else { break }
        results[index] = findings
        while let done = results[printed] {
          if !isAlone { try show(done, of: reading.places[printed]) }
          printed += 1
        }
      }
    }
    return reading.places.indices.map { results[$0] ?? [] }
  }

  private func show(_ findings: [Finding], of place: DoctorReading.Place) throws {
    if let name = place.context { try output?.data(report.heading(of: name)) }
    for finding in findings { try output?.data(report.lines(of: finding)) }
  }

  /// The findings of one place; what there was no time for is skipped.
  private func examine(_ place: DoctorReading.Place, printing: Bool) async -> [Finding] {
    let notes = DoctorNotes(report: report, output: printing ? output : nil)
    let checkup = PlaceCheckup(place: place) { await notes.add($0) }
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        var checkup = checkup
        await checkup.run()
      }
      group.addTask { try? await Task.sleep(for: Self.limit) }
      await group.next()
      group.cancelAll()
    }
    let done = await Set(notes.findings.map(\.check))
    let rest = PlaceCheckup.checks.filter { !done.contains($0) }
    await checkup.skip(rest, Wording("there was no time left for it", "时间不足"))
    return await notes.findings
  }
}
