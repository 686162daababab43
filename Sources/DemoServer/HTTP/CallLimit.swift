/// A documented limit of calls of one user, over a sliding stretch of time.
struct CallLimit {
  /// The calls that have a limit, each of its own.
  enum Kind: Hashable {
    case tasks, instances, workspaces, connections

    /// Calls within so many seconds.
    var bounds: (calls: Int, seconds: Int) {
      switch self {
      case .tasks: (40, 10)
      case .instances, .workspaces: (20, 60)
      case .connections: (60, 60)
      }
    }

    /// The gateway's word for it.
    var text: String {
      let time = bounds.seconds == 60 ? "1 minute" : "\(bounds.seconds) second"
      return "limit:\(bounds.calls),time:\(time)"
    }
  }

  let kind: Kind
  private var times: [Int64] = []

  init(_ kind: Kind = .tasks) { self.kind = kind }

  /// Takes a call at `now`, epoch milliseconds: nil, or the seconds until the next one is free.
  mutating func take(at now: Int64) -> Int? {
    let span = Int64(kind.bounds.seconds) * 1000
    times.removeAll { $0 <= now - span || $0 > now }
    guard times.count >= kind.bounds.calls, let oldest = times.first else {
      times.append(now)
      return nil
    }
    return max(1, Int((oldest + span - now + 999) / 1000))
  }
}
