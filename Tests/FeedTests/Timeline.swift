import TaskModel

@testable import Feed

/// The outcomes of polls, one word each: `ok`, `xx` (a server fault) or a kind of failure, with `@90` for Retry-After.
struct Timeline {
  let outcomes: [PollOutcome]

  init(_ text: String) { outcomes = text.split(separator: " ").map { Self.outcome(String($0)) } }

  static func outcome(_ word: String) -> PollOutcome {
    let parts = word.split(separator: "@", maxSplits: 1).map(String.init)
    let retryAfter = parts.count > 1 ? Double(parts[1]) : nil
    switch parts[0] {
    case "ok": return .snapshot(Snapshot(tasks: [], total: 0, takenAt: 0))
    case "xx": return .failure(FetchFailure(.serverFault, message: "503", retryAfter: retryAfter))
    default:
      let kind = FetchFailure.Kind(rawValue: parts[0]) ?? .other
      return .failure(FetchFailure(kind, message: word, retryAfter: retryAfter))
    }
  }

  /// The waits after each outcome, in seconds, `luck` being the random part's share of its bound.
  func waits(interval: Duration, luck: Luck) -> [Double] {
    var schedule = PollSchedule(interval: interval)
    var luck = luck
    return outcomes.map { schedule.next(after: $0, using: &luck) / .seconds(1) }
  }
}

/// A generator that always draws the lowest or the highest number.
enum Luck: RandomNumberGenerator, Sendable {
  case lowest, highest

  mutating func next() -> UInt64 {
    switch self {
    case .lowest: 0
    case .highest: .max
    }
  }
}

/// A small generator with a seed.
struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
