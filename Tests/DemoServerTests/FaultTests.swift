import Testing

@testable import DemoServer

@Suite struct `A fault` {
  @Test func `is read as it is written`() throws {
    #expect(try Fault("latency=200") == .latency(200...200))
    #expect(try Fault("latency=100..400") == .latency(100...400))
    #expect(try Fault("errors=20") == .errors(20))
    #expect(try Fault("errors=20%") == .errors(20))
    #expect(try Fault("throttle") == .throttle)
    #expect(try Fault("429") == .tooMany(100))
    #expect(try Fault("429=5") == .tooMany(5))
    #expect(try Fault("expire=60") == .expire(60))
    #expect(try Fault("revoke=60") == .revoke(60))
    #expect(try Fault("clock=600") == .clock(600))
    #expect(try Fault("clock=+600") == .clock(600))
    #expect(try Fault("clock=-600") == .clock(-600))
    #expect(try Fault("truncate") == .truncate(100))
    #expect(try Fault("hang=0") == .hang(0))
  }

  @Test(arguments: [
    "", "latency", "latency=", "latency=-1", "latency=5..1", "latency=1..2..3", "latency=x", "errors", "errors=101",
    "errors=-1", "errors=+1", "throttle=5", "expire", "expire=soon", "html=", "reset=x", "nothing", "=", "RESET",
    "revoke", "revoke=-1",
    "clock", "clock=", "clock=-", "clock=--1", "clock=+-1", "clock=now", "clock=31536001",
  ])
  func `is refused when it makes no sense, with a word of what would`(_ text: String) {
    #expect(throws: FaultRefusal.self) { try Fault(text) }
    do { _ = try Fault(text) } catch { #expect(error.description.contains("latency") || error.kind != nil) }
  }

  @Test(arguments: Fault.Kind.allCases) func `has a sentence of help`(_ kind: Fault.Kind) {
    #expect(kind.help.hasSuffix("."))
    #expect(kind.form.hasPrefix(kind.rawValue))
  }

  @Test func `strikes its share of the requests, the same ones each time`() {
    let plan = FaultPlan(seed: 1, faults: [.errors(20)])
    let struck = (1...2000).map { plan.deed(atRequest: $0) != nil }
    #expect((300...500).contains(struck.count { $0 }))
    #expect(struck == (1...2000).map { FaultPlan(seed: 1, faults: [.errors(20)]).deed(atRequest: $0) != nil })
    #expect(struck != (1...2000).map { FaultPlan(seed: 2, faults: [.errors(20)]).deed(atRequest: $0) != nil })
  }

  @Test func `can be one of several`() {
    let plan = FaultPlan(seed: 1, faults: [.reset(30), .hang(30), .html(30)])
    let deeds = (1...500).map { plan.deed(atRequest: $0) }
    #expect(deeds.contains(.reset) && deeds.contains(.hang) && deeds.contains(.answer(.page)))
    #expect(deeds.contains(nil))
  }

  @Test func `of time lies in its range`() {
    let plan = FaultPlan(seed: 1, faults: [.latency(10...20), .latency(5...5)])
    let delays = (1...300).map { plan.delay(ofRequest: $0) }
    #expect(delays.min() == 15 && delays.max() == 25)
    #expect(FaultPlan(seed: 1, faults: [.expire(9), .expire(3)]).expiry == 3)
  }

  @Test func `of the limit lets 40 calls through in 10 seconds`() {
    var limit = CallLimit()
    #expect((0..<40).allSatisfy { limit.take(at: start + Int64($0)) == nil })
    #expect(limit.take(at: start + 5000) == 5)
    #expect(limit.take(at: start + 9999) == 1)
    #expect(limit.take(at: start + 10_000) == nil)
    #expect(limit.take(at: start + 10_000) == 1)
  }
}
