import Dashboard
import Foundation
import Support
import SyncWire
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A replayed day` {
  @Test func `looks at every moment as it did on the day`() async throws {
    let scratch = try Scratch()
    let day = try await Self.day(scratch.path + "/day")
    let reel = try Self.reel(day.path)
    let frame = RecordedFrame(reel, name: "day")
    #expect(day.pictures.count > 80)
    for picture in day.pictures.shuffled() {
      var state = frame.state(at: picture.moment)
      #expect(RecordedDay.lines(&state) == picture.lines, "at \(picture.moment)")
    }
  }

  @Test func `looks the same however one comes to a moment`() async throws {
    let scratch = try Scratch()
    let day = try await Self.day(scratch.path + "/day")
    var reel = try Self.reel(day.path)
    var fresh = reel
    let digests = reel.index.entries.indices.map { fresh.digest(of: $0) }
    var random = SplitMix(seed: 3)
    for _ in 0..<300 {
      let entry = Int.random(in: reel.index.entries.indices, using: &random)
      let digest = reel.digest(of: entry)
      #expect(digest.snapshot == digests[entry].snapshot)
      #expect(digest.tracks == digests[entry].tracks)
      #expect(digest.transitions == digests[entry].transitions)
    }
  }

  @Test func `of several places looks as it did`() async throws {
    let scratch = try Scratch()
    let day = try RecordedDay(scratch.path + "/day", tasks: 9, places: 2)
    await day.open()
    for poll in 0..<60 {
      await day.poll(after: 15, from: PlaceID(rawValue: poll % 2 == 0 ? 0 : 1))
      if poll % 7 == 0 { day.look(after: 4) }
    }
    await day.close()
    let frame = RecordedFrame(try Self.reel(day.path), name: "day")
    for picture in day.pictures {
      var state = frame.state(at: picture.moment)
      #expect(RecordedDay.lines(&state) == picture.lines)
    }
  }

  @Test func `goes on to where it was cut`() async throws {
    let scratch = try Scratch()
    let day = try await Self.day(scratch.path + "/day", polls: 60)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: day.path)))
    let whole = try Reel(bytes)
    #expect(whole.index.isEnded && whole.index.lostLines == 0)
    var random = SplitMix(seed: 8)
    for _ in 0..<80 {
      let cut = Int.random(in: 0..<bytes.count, using: &random)
      guard var reel = try? Reel(Array(bytes[..<cut])) else { continue }
      let last = reel.index.entries.count - 1
      #expect(!reel.index.isEnded && reel.index.lostLines <= 1)
      #expect(reel.range.upperBound <= whole.range.upperBound)
      var other = whole
      #expect(reel.digest(of: last).snapshot == other.digest(of: last).snapshot)
    }
  }

  @Test func `knows when nobody watched, and when tasks began to fail`() async throws {
    let scratch = try Scratch()
    let day = try RecordedDay(scratch.path + "/day", tasks: 4)
    await day.open()
    await day.poll(changes: 0)
    let before = day.now
    await day.fail(after: 60)
    await day.poll(after: 3600, changes: 0)
    let after = day.now
    for _ in 0..<40 { await day.poll(changes: 1) }
    await day.fail(after: 900)
    await day.close()
    let reel = try Self.reel(day.path)
    #expect(reel.index.gaps.count == 2)
    #expect(reel.index.gaps.first == WatchedSpan(start: before, end: after))
    #expect(reel.index.gaps.last?.end == day.now && reel.range.upperBound == day.now)
    let failures = reel.index.failures
    #expect(!failures.isEmpty)
    #expect(reel.moment(.failure, from: 0, steps: 1) == failures.first)
    #expect(reel.moment(.failure, from: .max, steps: -1) == failures.last)
    #expect(reel.moment(.failure, from: day.now, steps: 1) == nil)
    #expect(reel.moment(.change, from: reel.range.lowerBound, steps: -1) == nil)
    #expect(reel.moment(.change, from: reel.range.lowerBound, steps: .max / 2) == reel.index.changes.last)
  }

  @Test func `takes no harm from a clock that was set back`() async throws {
    let scratch = try Scratch()
    let day = try RecordedDay(scratch.path + "/day", tasks: 4)
    await day.open()
    for poll in 0..<30 { await day.poll(after: poll == 15 ? -7200 : 30) }
    await day.close()
    let reel = try Self.reel(day.path)
    #expect(reel.index.entries.count == 30)
    #expect(zip(reel.index.entries, reel.index.entries.dropFirst()).allSatisfy { $0.moment <= $1.moment })
  }

  @Test func `is refused where there is no poll`() {
    let header = RecordingHeader(
      program: "", began: 1, opening: RecordedOpening(BoardOpening([], try! LocalSettings(load())), at: 1))
    #expect(throws: RecordingRefusal.self) { try Reel(RecordingEncoder.line(header)) }
    #expect(throws: RecordingRefusal.empty) { try Reel([]) }
  }

  static func reel(_ path: String) throws -> Reel {
    try Reel(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  /// A day with all that happens on a bad one.
  static func day(_ path: String, polls: Int = 700) async throws -> RecordedDay {
    let day = try RecordedDay(path, tasks: 24)
    await day.open()
    for poll in 0..<polls {
      await day.poll(after: poll % 211 == 210 ? 7200 : 30, changes: poll % 3)
      if poll % 19 == 3 { await day.fail() }
      if poll % 23 == 5 { await day.reread() }
      if poll % 8 == 0 { day.look(after: Int64(poll % 29)) }
    }
    await day.close()
    return day
  }
}
