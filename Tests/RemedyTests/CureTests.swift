import Foundation
import SyncLog
import Testing

@Suite(.serialized, .enabled(if: PostgresServer.programs != nil, "PostgreSQL isn't installed"))
struct `A role that can't be dropped` {
  @Test func `drops after the remedy, and nobody else notices`() async throws {
    try await play(Scenario.all)
  }

  @Test func `drops whatever its name, its heir's, its objects' and its database's`() async throws {
    let names = Scenario.hostileNames
    let step = Self.isSlow ? 1 : 3
    try await play(
      stride(from: 0, to: names.count, by: step).map { index in
        Scenario.hostile(
          names[index], heir: names[(index + 1) % names.count], things: names[(index + 2) % names.count])
      })
    #expect(!FileManager.default.fileExists(atPath: "/tmp/synctop-was-here"))
  }

  @Test func `drops out of any tangle of rights`() async throws {
    try await play((1...(Self.isSlow ? 16 : 3)).map(Scenario.random))
  }

  /// Whether there is time for all names and many tangles.
  private static let isSlow = ProcessInfo.processInfo.environment["SYNCTOP_SLOW"] != nil

  private func play(_ scenarios: [Scenario]) async throws {
    let server = try await PostgresServer()
    for (index, scenario) in scenarios.enumerated() {
      if index > 0 { try await server.reset() }
      do { try await scenario.play(on: server) } catch { Issue.record("\(scenario.testDescription): \(error)") }
    }
    await server.stop()
  }
}
