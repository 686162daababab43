import Feed
import Support
import SyncAPI
import TaskModel
import Testing

@testable import SynctopCommands

@Suite(.timeLimit(.minutes(2))) struct `The engine of a board` {
  @Test func `polls each place at once, and tells whose the answer is`() async throws {
    try await EngineSession.run { session in
      let ids = try await session.open(session.place("a"), session.place("b"))
      #expect(ids == [PlaceID(rawValue: 0), PlaceID(rawValue: 1)])
      await session.desk.answer("b", .tasks())
      await session.until(ids[1], snapshots: 1)
      #expect(session.snapshots == [ids[1]: 1])
      await session.desk.answer("a", .fault)
      await session.until(ids[0]) { if case .poll(.finished(.failure)) = $0 { true } else { false } }
    }
  }

  @Test func `keeps what goes on, opens what is new and closes what went`() async throws {
    try await EngineSession.run { session in
      let first = try await session.open(session.place("a"), session.place("b"))
      let second = try await session.open(session.place("c"), session.place("b"))
      #expect(second[1] == first[1])
      #expect(!first.contains(second[0]))
      await session.desk.until("a") { $0.closed == 1 }
      #expect(session.desk.account("b").clients == 1)
      #expect(session.desk.account("b").closed == 0)
      await session.desk.answer("b", .tasks())
      await session.until(second[1], snapshots: 1)
    }
  }

  @Test func `never shows the late answer of a context that was left`() async throws {
    try await EngineSession.run { session in
      let slow = try await session.open(session.place("a"))
      await session.desk.until("a") { $0.polls == 1 }
      let next = try await session.open(session.place("b"))
      await session.desk.answer("a", .tasks())
      await session.desk.answer("b", .tasks())
      await session.until(next[0], snapshots: 1)
      await session.settle()
      #expect(session.snapshots == [next[0]: 1])
      #expect(slow != next)
    }
  }

  @Test func `gives a place that is left and opened again another id`() async throws {
    try await EngineSession.run { session in
      let first = try await session.open(session.place("a"))
      try await session.open(session.place("b"))
      let again = try await session.open(session.place("a"))
      #expect(first != again)
      #expect(session.desk.account("a").clients == 2)
    }
  }

  @Test func `takes a new client for new credentials, and keeps the id and so the data`() async throws {
    try await EngineSession.run { session in
      let first = try await session.open(session.place("a"))
      await session.desk.until("a") { $0.polls == 1 }
      let second = try await session.open(session.place("a", token: "new"))
      #expect(first == second)
      await session.desk.until("a") { $0.polls == 2 && $0.closed == 1 }
      #expect(session.desk.account("a").clients == 2)
      await session.desk.answer("a", .fault)
      await session.desk.answer("a", .tasks())
      await session.until(second[0], snapshots: 1)
      await session.settle()
      #expect(session.snapshots == [second[0]: 1])
    }
  }

  @Test func `goes on with a place that only got another name`() async throws {
    try await EngineSession.run { session in
      let first = try await session.open(session.place("a", context: "old"))
      let second = try await session.open(session.place("a", context: "new"))
      #expect(first == second)
      #expect(session.openings.last?.map(\.context) == ["new"])
      #expect(session.desk.account("a").clients == 1)
    }
  }

  @Test func `takes a new interval without a new client`() async throws {
    try await EngineSession.run { session in
      let ids = try await session.open(session.place("a"))
      await session.desk.answer("a", .tasks())
      await session.until(ids[0]) { $0.waits(.seconds(30)) }
      try await session.open(session.place("a"), interval: .seconds(5))
      await session.until(ids[0]) { $0.waits(.seconds(5)) }
      #expect(session.desk.account("a").clients == 1)
    }
  }

  @Test func `reads a task from its own place`() async throws {
    try await EngineSession.run { session in
      let ids = try await session.open(session.place("a"), session.place("b"))
      await session.desk.answer("b", .tasks())
      session.engine.order(.readTask(ids[1], id: "t9"))
      await session.desk.until("b") { $0.tasks == ["t9"] }
      #expect(session.desk.account("a").tasks.isEmpty)
    }
  }

  @Test func `pauses all places, and polls a new one once even then`() async throws {
    try await EngineSession.run { session in
      let ids = try await session.open(session.place("a"))
      await session.desk.answer("a", .tasks())
      session.engine.order(.setPaused(true))
      await session.until(ids[0]) { $0.waits(nil) }
      let both = try await session.open(session.place("a"), session.place("b"))
      await session.desk.answer("b", .tasks())
      await session.until(both[1], snapshots: 1)
      await session.until(both[1]) { $0.waits(nil) }
      session.clock.advance(by: .seconds(3600))
      await session.settle()
      #expect(session.desk.account("a").polls == 1)
      #expect(session.desk.account("b").polls == 1)
      session.engine.order(.setPaused(false))
      await session.desk.until("a") { $0.polls == 2 }
      await session.desk.until("b") { $0.polls == 2 }
    }
  }

  @Test func `leaves no client open over hundreds of switches`() async throws {
    try await EngineSession.run { session in
      for _ in 0..<250 {
        try await session.open(session.place("a"), session.place("c"))
        try await session.open(session.place("b"), session.place("c"))
      }
      await session.desk.until("a") { $0.closed == 250 }
      await session.desk.until("b") { $0.closed == 249 }
      #expect(session.desk.account("c").clients == 1)
      let ids = session.openings.flatMap { $0 }.filter { $0.context != "c" }.map(\.id)
      #expect(Set(ids).count == 500)
      session.desk.answerAll()
    }
  }

  @Test func `closes everything at its end`() async throws {
    let desk = try await {
      let session = EngineSession()
      try await session.open(session.place("a"), session.place("b"))
      session.engine.order(.close)
      return session.desk
    }()
    await desk.until("a") { $0.closed == 1 }
    await desk.until("b") { $0.closed == 1 }
    desk.answerAll()
  }
}

extension PlaceNews {
  /// Whether it says that the next poll comes after so long a time; nil for none.
  fileprivate func waits(_ time: Duration?) -> Bool {
    if case .poll(.waiting(time)) = self { true } else { false }
  }
}
