import SyncLog
import Testing

@Suite(.enabled(if: PostgresServer.programs != nil, "PostgreSQL isn't installed"))
struct `A role that can't be dropped` {
  @Test(arguments: Scenario.all) func `drops after the remedy, and nobody else notices`(_ scenario: Scenario)
    async throws
  {
    try await scenario.play()
  }
}
