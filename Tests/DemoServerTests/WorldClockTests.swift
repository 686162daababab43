import Testing

@testable import DemoServer

@Suite struct `The demo's clock` {
  @Test func `runs at its speed, in steps of a second`() {
    #expect(WorldClock(origin: start, speed: 1).moment(at: start + 5900) == start + 5000)
    #expect(WorldClock(origin: start, speed: 60).moment(at: start + 1999) == start + 60_000)
    #expect(WorldClock(origin: start, speed: 0.5).moment(at: start + 3000) == start + 1500)
    #expect(WorldClock(origin: start, speed: 0).moment(at: start + 99_000) == start)
  }

  @Test func `never runs back, and takes any number for a speed`() {
    #expect(WorldClock(origin: start, speed: 1).moment(at: start - 1) == start)
    #expect(WorldClock(origin: start, speed: -5).moment(at: start + 9000) == start)
    #expect(WorldClock(origin: start, speed: .nan).moment(at: start + 9000) == start + 9000)
    #expect(WorldClock(origin: start, speed: .infinity).moment(at: .max) > start)
  }

  @Test func `leads to moments that the world knows, however far`() {
    let far = WorldClock(origin: start, speed: .infinity).moment(at: .max)
    #expect(world(50).fields(at: far).count == 50)
    #expect(world(50).fields(at: -far).count == 50)
  }
}
