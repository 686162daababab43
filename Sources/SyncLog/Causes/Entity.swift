/// What a cause may name, by the name that scripts know it by.
package enum Entity: String, Hashable, Sendable, CaseIterable {
  case role, roles
  case inRole = "in_role"
  case user, schema, database, host, port, node, peer, target
  case truncatedTo = "truncated_to"
  case active, idle, reserved, command
  case waitingFor = "waiting_for"
  case blockerThread = "blocker_thread"
  case blockerStatement = "blocker_statement"
  case errorCode = "error_code"
  case httpStatus = "http_status"
  case requestID = "request_id"
  case dataConnection = "data_connection"
  case action, agency, agent, cluster
}
