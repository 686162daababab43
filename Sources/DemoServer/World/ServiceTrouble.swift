/// What goes wrong before a server is asked, or on a cluster that has no server to ask.
enum ServiceTrouble: CaseIterable {
  case agentUnavailable, agentJob, managerTimeout, managerPage, instanceMissing, connectionInvalid
  case iamPermission, iamCredential, throttled, clusterTooOld
  case mrsFailed, mrsUserConflict, rangerGroupExists, rangerReferenced, rangerForbidden
}
