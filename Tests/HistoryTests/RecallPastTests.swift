import TaskModel
import Testing

@testable import History

@Suite struct `The past of a memory` {
  @Test(arguments: Place.allCases) func `is the board as it was after each poll`(_ place: Place) throws {
    for seed in 1...(place == .memory ? 12 : 2) {
      let memory = try place.open()
      let history = memory.history
      var day = RecallDay(seed: UInt64(seed))
      var then: [Remembered] = []
      for _ in 0..<120 {
        try history.record(day.next(), in: Samples.scope)
        then.append(try #require(try history.remembered(Samples.scope, place: .only)))
      }
      for (number, board) in then.enumerated() {
        let back = try #require(
          try history.remembered(Samples.scope, at: board.watchedUntil, place: .only, zone: RecallDay.zone))
        try #require(back.tasks.map(\.id) == board.tasks.map(\.id), "seed \(seed), poll \(number)")
        for (told, seen) in zip(back.tasks, board.tasks) {
          try #require(told.fields == seen.fields, "seed \(seed), poll \(number)")
        }
        for (told, seen) in zip(back.tracks, board.tracks) {
          var told = told.facts
          // Of no failures at all nobody is told that they may be more.
          if seen.streak == 0 { told.streakAtLeast = seen.streakAtLeast }
          // A failure before the last runs matters to nobody but the one that counts on.
          if !seen.failedLast { told.lastFailure = seen.facts.lastFailure }
          try #require(told == seen.facts, "seed \(seed), poll \(number)")
        }
        try #require(back.watchedUntil == board.watchedUntil, "seed \(seed), poll \(number)")
      }
      _ = memory.folder
    }
  }

  @Test func `between two polls is the earlier one`() throws {
    let history = try History()
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    let first = try history.remembered(Samples.scope, place: .only)
    try history.record(
      Samples.poll(30, [Samples.task("a", "SYNC_FAIL", run: RecallSamples.moment(10), log: "no")]), in: Samples.scope)
    let back = try history.remembered(Samples.scope, at: RecallSamples.moment(30) - 1, place: .only)
    #expect(back?.tasks == first?.tasks)
    #expect(back?.tracks == first?.tracks)
    #expect(back?.watchedUntil == RecallSamples.moment(30) - 1)
  }

  @Test func `before the first poll is nothing, and of an unknown scope too`() throws {
    let history = try History()
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    #expect(try history.remembered(Samples.scope, at: Samples.start - 1, place: .only) == nil)
    #expect(try history.remembered(Samples.scope, at: .min, place: .only) == nil)
    #expect(try history.remembered(Samples.scope, at: .max, place: .only)?.tasks.count == 1)
    #expect(try history.remembered(Scope(address: "elsewhere"), at: .max, place: .only) == nil)
  }

  @Test func `in a gap is the last poll before it`() throws {
    let history = try History()
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    try history.record(Samples.poll(9_000, [Samples.task("b")]), in: Samples.scope)
    let back = try history.remembered(Samples.scope, at: RecallSamples.moment(5_000), place: .only)
    #expect(back?.watchedUntil == Samples.start)
    #expect(back?.tasks.map(\.id) == [TaskID("a")])
  }

  @Test func `knows the log of each failed run of a row, and its number`() throws {
    let history = try History()
    for run in Int64(0)..<5 {
      let task = Samples.task("a", "SYNC_FAIL", run: RecallSamples.moment(run * 60), log: "log \(run)")
      try history.record(Samples.poll(run * 60 + 30, [task]), in: Samples.scope)
    }
    for run in Int64(0)..<5 {
      let back = try #require(
        try history.remembered(Samples.scope, at: RecallSamples.moment(run * 60 + 40), place: .only))
      #expect(back.tasks.first?.fields.syncMessage == "log \(run)")
      #expect(back.tracks.first?.streak == Int(run) + 1)
      #expect(back.tracks.first?.since == Samples.start)
    }
  }
}
