/// How an entry, or a job of it, ended: as its status or its words say, else unknown.
package enum LogOutcome: Equatable, Sendable {
  case failed, succeeded, unknown

  /// One outcome for several: a failure decides, then a success.
  static func joined(_ outcomes: some Sequence<LogOutcome>) -> LogOutcome {
    var joined = LogOutcome.unknown
    for outcome in outcomes {
      if outcome == .failed { return .failed }
      if outcome == .succeeded { joined = .succeeded }
    }
    return joined
  }
}
