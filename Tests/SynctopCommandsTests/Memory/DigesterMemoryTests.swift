import Dashboard
import Feed
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A digest with a memory` {
  private let mailbox = Mailbox()
  private let start = MemorySession.start

  @Test func `shows what is remembered until the first answer, and goes on from it`() async throws {
    let digester = try await opened()
    await digester.take(.remembered([memory(streak: 4)]))
    let shown = try #require(digests { if case .remembered(let digest) = $0 { digest } else { nil } }.last)
    #expect(shown.tracks.map(\.streak) == [4])
    #expect(shown.snapshot.parts.map(\.isRemembered) == [true])
    await digester.take(answer([.run("a", "SYNC_FAIL", at: 2)], at: 180))
    let live = try #require(digests { if case .digested(let digest, _, _) = $0 { digest } else { nil } }.last)
    #expect(live.tracks.map(\.streak) == [5])
    #expect(live.tracks.map(\.streakAtLeast) == [false])
    #expect(live.snapshot.parts.map(\.isRemembered) == [false])
  }

  @Test func `puts a memory that comes late under the answers`() async throws {
    let digester = try await opened()
    await digester.take(answer([.run("a", "SYNC_FAIL", at: 2)], at: 180))
    await digester.take(.remembered([memory(streak: 4)]))
    let shown = try #require(digests { if case .taskDigested(let digest) = $0 { digest } else { nil } }.last)
    #expect(shown.tracks.map(\.streak) == [5])
    await digester.take(answer([.run("a", "SYNC_FAIL", at: 4)], at: 270))
    let live = try #require(digests { if case .digested(let digest, _, _) = $0 { digest } else { nil } }.last)
    #expect(live.tracks.map(\.streak) == [6])
  }

  @Test func `counts from below after a gap`() async throws {
    let digester = try await opened()
    await digester.take(.remembered([memory(streak: 4)]))
    await digester.take(answer([.run("a", "SYNC_FAIL", at: 600)], at: 36_060))
    let live = try #require(digests { if case .digested(let digest, _, _) = $0 { digest } else { nil } }.last)
    #expect(live.tracks.map(\.streakAtLeast) == [true])
    #expect((live.tracks[0].streak ?? 0) >= 5)
  }

  @Test func `doesn't take a place for another one`() async throws {
    let digester = try await opened()
    let other = PlaceID(rawValue: 9)
    let memory = memory(streak: 4)
    await digester.take(.remembered([KeptMemory(place: other, remembered: memory.remembered)]))
    #expect(mailbox.drain().isEmpty)
  }

  private func opened() async throws -> Digester {
    let settings = try LocalSettings(load())
    let mailbox = mailbox
    let keeper = Keeper(home: .none, post: { mailbox.post($0) }, tell: { _ in })
    let digester = Digester(settings: settings, mailbox: mailbox, keeper: keeper) { _ in }
    let plan = WatchPlan(places: [.memoryTest], settings: settings)
    await digester.take(.opened(plan.firstPlaces, plan, number: 1))
    _ = mailbox.drain()
    return digester
  }

  private func memory(streak: Int) -> KeptMemory {
    let task = SyncTask.run("a", "SYNC_FAIL", at: 0)
    var facts = TaskTrack(first: task).facts
    facts.streak = streak
    facts.streakAtLeast = false
    return KeptMemory(
      place: .only,
      remembered: Remembered(
        tasks: [task], tracks: [TaskTrack(facts)], watchedUntil: start + 120_000, shownUntil: nil))
  }

  private func answer(_ tasks: [SyncTask], at seconds: Int64) -> EngineReport {
    .news(
      .poll(.finished(.snapshot(Snapshot(tasks: tasks, total: tasks.count, takenAt: start + seconds * 1000)))), .only)
  }

  private func digests(_ digest: (Event) -> Digest?) -> [Digest] { mailbox.drain().compactMap(digest) }
}
