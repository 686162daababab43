import Testing

@testable import DemoServer

@Suite struct `A passcode of the second factor` {
  /// The secret of RFC 6238's appendix B.
  private static let known = TimePasscode(secret: Array("12345678901234567890".utf8))

  @Test(
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func `is what the standard's own examples say`(_ seconds: Int64, _ text: String) {
    #expect(Self.known.text(ofStep: TimePasscode.step(at: seconds * 1000)) == text)
  }

  @Test func `counts for the half minute before and after too, and no further`() {
    let now: Int64 = 1_111_111_111_000
    let found = (-3...3).map { Self.known.step(of: Self.known.text(ofStep: TimePasscode.step(at: now) + $0), at: now) }
    #expect(found.map { $0 != nil } == [false, false, true, true, true, false, false])
  }

  @Test func `has a secret that apps can take`() {
    #expect(Self.known.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(TimePasscode(secret: Array("fooba".utf8)).base32 == "MZXW6YTB")
    #expect(TimePasscode(secret: Array("foob".utf8)).base32 == "MZXW6YQ")
    #expect(TimePasscode(secret: []).base32 == "")
  }
}

@Suite struct `A lock after failures` {
  @Test func `comes with the last one that is allowed, and goes by itself`() {
    var lockout = Lockout(limit: 3, seconds: 60)
    for _ in 0..<2 { lockout.fail("a", at: 0) }
    #expect(!lockout.isLocked("a", at: 1))
    lockout.fail("a", at: 0)
    #expect(lockout.isLocked("a", at: 59_999) && !lockout.isLocked("b", at: 1))
    #expect(!lockout.isLocked("a", at: 60_000))
    lockout.fail("a", at: 60_000)
    #expect(!lockout.isLocked("a", at: 60_001))
  }

  @Test func `forgets failures after a success, and holds a bounded number of names`() {
    var lockout = Lockout(limit: 2, seconds: 60)
    lockout.fail("a", at: 0)
    lockout.succeed("a")
    lockout.fail("a", at: 1)
    #expect(!lockout.isLocked("a", at: 2))
    lockout.fail("a", at: 2)
    for number in 0..<2000 { lockout.fail("n\(number)", at: 3) }
    #expect(!lockout.isLocked("a", at: 4))
  }
}
