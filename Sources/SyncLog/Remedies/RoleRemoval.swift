/// What frees a role of all that depends on it, so that the service can drop it, and leaves everybody else's as it is.
///
/// It asks the server's catalogs rather than the log: a log can be cut, and the server names at most a hundred objects.
/// The statements are those that PostgreSQL from 9.2 on and openGauss both know, unless a dialect is asked for.
struct RoleRemoval: Sendable {
  enum Plan: Sendable {
    case removal(RoleRemoval)
    /// The log names no role, or one that can't exist.
    case unknownRole
    /// The heir is the role itself, or can't exist.
    case impossibleOwner
  }

  /// The most databases that get a section of their own; the server names no more in a Detail.
  static let databaseLimit = 100
  /// What a person puts a name in place of.
  static let place = "FILL_IN"

  let role: String
  /// Nil for the current user.
  let owner: String?
  /// Those that the log names beside the one that reported the failure; each can be a name, or its beginning.
  let databases: [RemoteDatabase]
  /// Whether there may be databases that the log doesn't name.
  let hasUnnamedDatabases: Bool
  /// Nil for statements that both know.
  let dialect: Dialect?

  static func plan(_ cause: Cause, _ options: RemedyOptions) -> Plan {
    guard let role = cause.entities[.role], SQLText.canBeName(role) else { return .unknownRole }
    if let owner = options.owner, !SQLText.canBeName(owner) || owner.utf8.elementsEqual(role.utf8) {
      return .impossibleOwner
    }
    return .removal(RoleRemoval(role, cause, options))
  }

  /// One for a role that a person fills in; nil where the heir can't be.
  init?(fillingIn cause: Cause, _ options: RemedyOptions) {
    if let owner = options.owner, !SQLText.canBeName(owner) { return nil }
    self.init(Self.place, cause, options)
  }

  private init(_ role: String, _ cause: Cause, _ options: RemedyOptions) {
    self.role = role
    owner = options.owner
    dialect = options.dialect ?? (cause.isDialectKnown ? cause.dialect : nil)
    let list = cause.objects
    let named = RemoteDatabase.all(list)
    databases = Array(named.filter { SQLText.canBeName($0.name) }.prefix(Self.databaseLimit))
    hasUnnamedDatabases =
      databases.count < named.count || list.omittedDatabases != nil || list.partial != nil
      || list.objects.isEmpty || list.objects.contains { $0.how == .unparsed }
  }

  /// What will change hands; the same in every database.
  var listing: [SQLStatement] { [Self.settings] + queries }

  /// One transaction; the same in every database.
  var cure: [SQLStatement] {
    [
      .change("START TRANSACTION;"),
      .block(handOver),
      reassign,
      .block(regrant),
      .change("DROP OWNED BY \(SQLText.identifier(role));"),
      .change("COMMIT;"),
    ]
  }

  /// openGauss takes no `CURRENT_USER` here.
  private var reassign: SQLStatement {
    if let owner {
      return .change("REASSIGN OWNED BY \(SQLText.identifier(role)) TO \(SQLText.identifier(owner));")
    }
    if dialect == .postgresql { return .change("REASSIGN OWNED BY \(SQLText.identifier(role)) TO CURRENT_USER;") }
    return .block(
      """
      BEGIN
        EXECUTE 'REASSIGN OWNED BY ' || pg_catalog.quote_ident(\(SQLText.literal(role)))
          || ' TO ' || pg_catalog.quote_ident(CURRENT_USER::text);
      END
      """)
  }

  /// Text that must be a whole name: compared as text, because a name would be cut to what fits.
  var roleLiteral: String { SQLText.literal(role) + "::text" }
  /// The heir's name as an expression.
  var heirExpression: String { owner.map { SQLText.literal($0) + "::text" } ?? "CURRENT_USER::text" }
}
