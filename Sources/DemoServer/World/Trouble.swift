/// Why a run fails, as far as the demo knows reasons: each is a form that the service, its gateway or the server below
/// really writes, or one composed in their manner where no source shows it (see `Trouble+Logs.swift`).
enum Trouble: CaseIterable {
  case policyDependents, mixedDependents, chineseDependents
  case permissionDenied, roleExists, passwordPolicy
  case connectionsExhausted, readOnly, chineseReadOnly, lockConflict, memory
  case loginFailed, accountLocked, startingUp, statementTimeout
  case agentUnavailable, agentJob, managerTimeout, connectionInvalid
  case iamPermission, iamCredential, throttled
  case mrsFailed, mrsUserConflict, rangerGroupExists, rangerReferenced

  /// The reason of the cause with this number, on a cluster of this type.
  init(cause: UInt64, clusterType: ClusterType) {
    var dice = SplitMix64(cause)
    self = dice.pick(clusterType == .dws ? Self.ofDWS : Self.ofMRS)
  }

  private static let ofDWS: [Self] = [
    .policyDependents, .policyDependents, .policyDependents, .policyDependents, .mixedDependents, .mixedDependents,
    .chineseDependents, .permissionDenied, .permissionDenied, .roleExists, .passwordPolicy, .connectionsExhausted,
    .connectionsExhausted, .readOnly, .readOnly, .chineseReadOnly, .lockConflict, .memory, .loginFailed,
    .accountLocked, .startingUp, .statementTimeout, .agentUnavailable, .agentJob, .managerTimeout, .iamPermission,
    .iamCredential, .throttled,
  ]

  private static let ofMRS: [Self] = [
    .mrsFailed, .mrsFailed, .mrsUserConflict, .mrsUserConflict, .rangerGroupExists, .rangerReferenced,
    .agentUnavailable, .iamPermission, .throttled, .managerTimeout,
  ]
}
