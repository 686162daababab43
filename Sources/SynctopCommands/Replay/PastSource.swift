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
