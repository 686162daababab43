/// Why a run fails, as far as the demo knows reasons: each is a form that the service, its gateway or the server below
/// really writes, or one composed in their manner where no source shows it (see `TroubleLog`).
enum Trouble: Hashable, CaseIterable {
  case role(RoleTrouble)
  case server(ServerTrouble)
  case service(ServiceTrouble)
  /// As a role that can't be dropped, but the log ends within the server's words.
  case cut
  /// A job of several went well, and two failed for different reasons.
  case severalJobs

  static var allCases: [Self] {
    RoleTrouble.allCases.map(Self.role) + ServerTrouble.allCases.map(Self.server)
      + ServiceTrouble.allCases.map(Self.service) + [.cut, .severalJobs]
  }

  /// The reason of the cause with this number, on a cluster of this type.
  init(cause: UInt64, clusterType: ClusterType) {
    var dice = SplitMix64(cause)
    guard clusterType == .dws else {
      self = .service(dice.pick(Self.ofMRS))
      return
    }
    switch dice.below(100) {
    case 0..<36: self = .role(dice.pick(Self.ofRoles))
    case 36..<78: self = .server(dice.pick(ServerTrouble.allCases))
    case 78..<92: self = .service(dice.pick(Self.ofDWS))
    case 92..<96: self = .cut
    default: self = .severalJobs
    }
  }

  /// The reason why this task fails: tasks that always fail together show a role that several clusters can't drop, and
  /// those that fail until they are stopped, on a board that a person can overlook, the logs that are hardest to read.
  init(cause: UInt64, of seat: Seat, on clusterType: ClusterType) {
    let isShown = seat.index / Persona.castSize < 8
    var dice = SplitMix64(cause &+ 2)
    switch (seat.persona, clusterType) {
    case (.fellow, .dws): self = .role(dice.pick([.postgres, .mixed, .policies]))
    case (.stopper, .dws) where isShown: self = .role(seat.part & 1 == 0 ? .huge : .hostile)
    default: self.init(cause: cause, clusterType: clusterType)
    }
  }

  /// Those that occur most come more than once; the hardest are left to the few tasks that show them.
  private static let ofRoles: [RoleTrouble] = [
    .policies, .policies, .policies, .mixed, .mixed, .chinese, .postgres, .policyKept, .objects,
  ]

  private static let ofDWS: [ServiceTrouble] = [
    .agentUnavailable, .agentUnavailable, .agentJob, .managerTimeout, .managerPage, .instanceMissing, .iamPermission,
    .iamPermission, .iamCredential, .throttled, .clusterTooOld,
  ]

  private static let ofMRS: [ServiceTrouble] = [
    .mrsFailed, .mrsFailed, .mrsUserConflict, .mrsUserConflict, .rangerGroupExists, .rangerReferenced,
    .rangerForbidden, .agentUnavailable, .iamPermission, .throttled, .managerTimeout, .managerPage, .instanceMissing,
  ]
}
