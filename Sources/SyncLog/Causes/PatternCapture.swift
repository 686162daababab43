/// What a pattern names in a message: a value under one or several names.
struct PatternCapture: Hashable, Sendable {
  let entities: [Entity]

  /// Names with commas between; nil when one is none that is known.
  init?(_ text: Substring) {
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    entities = names.compactMap { Entity(rawValue: String($0)) }
    guard entities.count == names.count, !entities.contains(.roles) else { return nil }
  }

  /// Whether only digits fit.
  var isNumber: Bool { entities.contains { $0.isNumber } }
}

extension Entity {
  fileprivate var isNumber: Bool {
    switch self {
    case .port, .active, .idle, .reserved, .blockerThread, .httpStatus: true
    case .role, .roles, .inRole, .user, .schema, .database, .host, .node, .peer, .target, .truncatedTo, .command,
      .waitingFor, .blockerStatement, .errorCode, .requestID, .dataConnection, .action, .agency, .agent, .cluster:
      false
    }
  }
}
