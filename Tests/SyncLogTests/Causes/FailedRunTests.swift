import SyncLog
import Testing

@Suite struct `The log of a run that failed` {
  private static let neutral = SyncMessage("[2024-03-20 10:25:54] ===> boom\n[2024-03-20 10:25:53] ===> started")

  @Test func `tells of a failure in its newest entry where no entry says so`() {
    let cause = CauseTable.standard.cause(of: Self.neutral, hasFailed: true)
    #expect(cause.id == "unknown")
    #expect(cause.summary.english == "boom")
    #expect(CauseTable.standard.cause(of: Self.neutral).id == "info")
  }

  @Test func `is explained so too, and the entry before stays as it is`() {
    let explanation = Explanation(Self.neutral, hasFailed: true)
    #expect(explanation.cause.id == "unknown")
    #expect(explanation.entries.map { $0.cause?.id } == ["unknown", "info"])
  }

  @Test func `that says it succeeded is taken at its word`() {
    let message = SyncMessage("[2024-03-20 10:25:54] ===> sync success")
    #expect(CauseTable.standard.cause(of: message, hasFailed: true).id == "info")
  }
}
