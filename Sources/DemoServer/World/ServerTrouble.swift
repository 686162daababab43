/// What a server answers to a statement of the synchronization, dependents aside.
enum ServerTrouble: CaseIterable {
  case permissionDenied, chinesePermission
  case roleExists, roleMissing, roleMembership, schemaExists, passwordPolicy
  case connectionsExhausted, readOnly, chineseReadOnly, lockConflict, deadlock, concurrentUpdate, memory, diskFull
  case loginFailed, accountLocked, hostRejected, databaseMissing, startingUp, refusedConnection, statementTimeout
  case catalogRace
}
