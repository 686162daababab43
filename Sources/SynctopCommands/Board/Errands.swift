/// Short pieces of work that must not hold up the board's loop, done in the order in which they were asked for.
struct Errands: Sendable {
  private let all: AsyncStream<@Sendable () async -> Void>
  private let queue: AsyncStream<@Sendable () async -> Void>.Continuation

  init() { (all, queue) = AsyncStream.makeStream() }

  func add(_ errand: @escaping @Sendable () async -> Void) { queue.yield(errand) }

  /// Does them, one after the other, until the calling task is cancelled. Call it once.
  func run() async {
    for await errand in all { await errand() }
  }
}
