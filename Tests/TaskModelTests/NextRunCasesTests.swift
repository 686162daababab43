import Foundation
import TaskModel
import Testing

@Suite struct `The worked cases of next runs` {
  private struct Case: Decodable {
    struct Expectation: Decodable {
      let state: String
      let due: Int64
      let next: Int64
    }

    let syncTime: Int64
    let now: Int64
    let scheduleStartHour: Int
    let scheduleEndHour: Int
    let schedulePeriod: String
    let scheduleInterval: Int
    let expect: Expectation
    let note: String
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/domain/next_run_cases.json").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "the shared cases are not here"))
  func `all hold`() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let cases = try decoder.decode([Case].self, from: Data(contentsOf: Self.file))
    #expect(!cases.isEmpty)
    for sample in cases {
      let task = Samples.scheduled(
        sample.scheduleStartHour, sample.scheduleEndHour, every: sample.scheduleInterval, sample.schedulePeriod,
        last: sample.syncTime)
      let run = NextRun(task: task, now: sample.now, zone: Samples.shanghai)
      #expect(run.state.rawValue == sample.expect.state, "\(sample.note)")
      #expect(run.due == sample.expect.due, "\(sample.note)")
      #expect(run.next == sample.expect.next, "\(sample.note)")
    }
  }
}
