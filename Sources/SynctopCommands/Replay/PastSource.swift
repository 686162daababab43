import Dashboard
import TaskModel

/// Where moments of the past come from: a recording, or the memory.
protocol PastSource: Sendable {
  var source: Playback.Source { get }
  /// How far the past goes, as of now; nil where there is none.
  func extent() async -> PastExtent?
  /// What the board showed at a moment, epoch milliseconds; nil where that can't be read.
  func view(at moment: Int64) async -> PastView?
  /// The moment of the `steps`th stop after a moment, before it where negative; the last of them where there are fewer,
  /// nil where there is none.
  func moment(_ stop: PastStop, from moment: Int64, steps: Int) async -> Int64?
}

/// Where a person steps to.
enum PastStop: Sendable {
  /// A poll that changed something.
  case change
  /// A poll at which a task began to fail.
  case failure
}

/// How far the past goes.
struct PastExtent: Equatable, Sendable {
  /// Epoch milliseconds.
  let range: ClosedRange<Int64>
  /// When nobody watched, joined and in order, within the range.
  let gaps: [WatchedSpan]
}

/// What a board showed at a moment.
struct PastView: Sendable {
  let digest: Digest
  /// What it watched; nil where that is what it watches now.
  var opening: BoardOpening?
}
