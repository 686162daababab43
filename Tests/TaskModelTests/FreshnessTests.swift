import TaskModel
import Testing

@Suite struct `The age of data` {
  @Test(arguments: [(0, 0, false), (60_000, 60_000, false), (60_001, 60_001, true), (-5, 0, false)])
  func `is stale when more than two intervals have passed`(_ passed: Int64, _ age: Int64, _ isStale: Bool) {
    let freshness = Freshness(takenAt: 1000, now: 1000 + passed, interval: 30_000)
    #expect(freshness.age == age)
    #expect(freshness.isStale == isStale)
  }

  @Test func `survives clocks at their ends`() {
    #expect(Freshness(takenAt: .min, now: .max, interval: 30_000).isStale)
    #expect(Freshness(takenAt: .max, now: .min, interval: 30_000).age == 0)
    #expect(!Freshness(takenAt: 0, now: .max, interval: .max).isStale)
  }

  @Test func `is said in the units that fit`() {
    #expect(Age(milliseconds: -1) == .seconds(0))
    #expect(Age(milliseconds: 59_999) == .seconds(59))
    #expect(Age(milliseconds: 60_000) == .minutes(1))
    #expect(Age(milliseconds: 8_040_000) == .hours(2, minutes: 14))
    #expect(Age(milliseconds: 172_799_999) == .hours(47, minutes: 59))
    #expect(Age(milliseconds: 3 * 86_400_000 + 3_600_000) == .days(3, hours: 1))
  }
}
