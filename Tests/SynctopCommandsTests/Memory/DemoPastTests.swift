import DemoServer
import History
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `The past of a demo` {
  private let scope = Scope(address: "demo")
  private let zone = ZoneRules.fixed(name: "Asia/Shanghai", seconds: 28_800)

  @Test func `ends as the world begins, and knows how long tasks have failed`() throws {
    let world = World(seed: 7, tasks: 40, start: MemorySession.start)
    let history = try History()
    try DemoPast(world).fill(history, in: scope, zone: zone, now: world.start)
    let remembered = try #require(try history.remembered(scope, place: .only))
    let isAsItBegins = remembered.tasks == world.fields(at: world.start).map { SyncTask($0) }
    #expect(isAsItBegins)
    #expect(remembered.watchedUntil == world.start)
    #expect(remembered.shownUntil == nil)
    #expect(remembered.tracks.contains { ($0.streak ?? 0) > 1 })
    #expect(remembered.tracks.contains { $0.strip.outcomes.count > 3 })
  }

  @Test func `never lies in the future of the board`() throws {
    let world = World(seed: 7, tasks: 10, start: MemorySession.start + 600_000)
    let history = try History()
    try DemoPast(world).fill(history, in: scope, zone: zone, now: MemorySession.start)
    #expect(try history.remembered(scope, place: .only)?.watchedUntil == MemorySession.start)
  }

  @Test func `is left out for the largest worlds`() throws {
    let history = try History()
    try DemoPast(World(seed: 7, tasks: 20_001, start: MemorySession.start))
      .fill(history, in: scope, zone: zone, now: MemorySession.start)
    #expect(try history.remembered(scope, place: .only) == nil)
  }
}
