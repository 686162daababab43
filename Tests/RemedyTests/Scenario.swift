import SyncLog
import Testing

/// A cluster in which much depends on one role, to be freed by what synctop prints.
struct Scenario: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var role = "leaver"
  /// Nil for the current user.
  var heir: String? = "heir"
  /// The database that reports the failure.
  var database = "postgres"
  /// SQL by database, in this order, as the administrator; `:"role"` is the role.
  let setup: [(database: String, sql: String)]

  init(
    _ description: String, role: String = "leaver", heir: String? = "heir", database: String = "postgres",
    _ setup: (database: String, sql: String)...
  ) {
    testDescription = description
    self.role = role
    self.heir = heir
    self.database = database
    self.setup = setup
  }

  /// Builds it, lets the server refuse to drop the role, cures that by what is printed, and looks at everything.
  func play(on server: PostgresServer) async throws {
    let roles = [role] + (heir.map { [$0] } ?? [])
    try await server.run(roles.map { "CREATE ROLE \(Cure.quoted($0));" }.joined())
    for (database, sql) in setup {
      let variables = "SELECT \(Self.literal(role)) AS role, \(Self.literal(heir ?? "postgres")) AS heir \\gset\n"
      try await server.run(variables + sql, in: database)
    }
    try await expectCure(server)
  }

  func expectCure(_ server: PostgresServer) async throws {
    let heirName = heir ?? "postgres"
    let before = try await Rights(server, without: role, heir: heirName)
    let refusal = try await Cure.refusal(server, of: role, in: database)
    #expect(refusal.contains("depend on it"))
    let cause = Explanation(SyncMessage(try Cure.log(refusal))).cause
    #expect(cause.id == "role_dependents" && cause.entities[.role] == role)

    let dry = cause.script(RemedyOptions(owner: heir))
    try await server.run(dry, in: database)
    let unchanged = try await Rights(server, without: role, heir: heirName)
    #expect(unchanged == before, "a script that isn't destructive changed something")
    #expect(try await Cure.refusal(server, of: role, in: database) == refusal)

    try await server.run(cause.script(RemedyOptions(owner: heir, isDestructive: true)), in: database)
    let lastRefusal = try await Cure.refusal(server, of: role, in: database)
    #expect(lastRefusal == "", "the role can't be dropped")
    let after = try await Rights(server, without: role, heir: heirName)
    #expect(before.lost(in: after) == [])
    #expect(after.lost(in: before) == [], "what nobody had before")
  }

  static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
