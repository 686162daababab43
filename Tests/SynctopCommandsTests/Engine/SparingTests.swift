import Support
import TaskModel
import Testing

@testable import SynctopCommands

@Suite(.timeLimit(.minutes(2))) struct `A place that is spared` {
  @Test func `isn't polled, whatever is asked for, until it is needed`() async throws {
    try await EngineSession.run { session in
      let second = PlaceID(rawValue: 1)
      let ids = try await session.open(session.place("a"), session.place("b"), sparing: [second])
      await session.desk.answer("a", .tasks())
      await session.until(ids[0], snapshots: 1)
      session.engine.order(.refresh)
      session.engine.order(.setPaused(true))
      session.engine.order(.setPaused(false))
      session.engine.order(.wake(after: .seconds(3600)))
      await session.settle()
      #expect(session.desk.account("b").polls == 0)
      session.engine.order(.spare([], opening: 1))
      await session.desk.answer("b", .tasks())
      await session.until(second, snapshots: 1)
    }
  }

  @Test func `rests again when it isn't needed any more`() async throws {
    try await EngineSession.run { session in
      let ids = try await session.open(session.place("a"), session.place("b"))
      await session.desk.answer("b", .tasks())
      await session.until(ids[1], snapshots: 1)
      session.engine.order(.spare([ids[1]], opening: 1))
      await session.settle()
      session.clock.advance(by: .seconds(3600))
      await session.settle()
      #expect(session.desk.account("b").polls == 1)
    }
  }

  @Test func `is told by the last opening alone`() async throws {
    try await EngineSession.run { session in
      try await session.open(session.place("a"))
      let ids = try await session.open(session.place("a"), session.place("b"))
      session.engine.order(.spare([ids[0], ids[1]], opening: 1))
      await session.desk.answer("b", .tasks())
      await session.until(ids[1], snapshots: 1)
    }
  }
}
