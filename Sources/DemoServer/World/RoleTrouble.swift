/// What keeps a server from dropping a role, or what a role is in.
enum RoleTrouble: CaseIterable {
  /// Row-level policies name it.
  case policies
  /// It owns things, has rights, and is used in other databases.
  case mixed
  /// The same of a server whose messages are Chinese.
  case chinese
  /// The same of a PostgreSQL server, as psql prints it.
  case postgres
  /// More than the server lists.
  case huge
  /// Names that were made to do harm.
  case hostile
  /// A policy that the role can't be taken out of.
  case policyKept
  /// Not a role, but a schema that others depend on.
  case objects
}
