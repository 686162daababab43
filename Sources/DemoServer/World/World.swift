package import TaskModel

/// A made-up account of synchronization tasks that run, fail and recover: the same for the same seed, task count and
/// start, at any moment and in any order of asking.
///
/// Nothing is stored or advanced: each task's state is worked out from its place and the moment, so that a page costs
/// what it shows whatever the size of the world.
package struct World: Sendable {
  /// The most tasks that a world has.
  package static let limit = 1_000_000

  package let seed: UInt64
  /// The number of tasks, the same at every moment.
  package let count: Int
  /// Epoch milliseconds; tasks were set up before it. States are told for moments before it too, but not their past.
  package let start: Int64
  package let identity: DemoIdentity

  /// A world of `tasks` tasks, clamped to 0...`limit`.
  package init(seed: UInt64, tasks: Int, start: Int64) {
    self.seed = seed
    count = min(max(tasks, 0), Self.limit)
    self.start = start
    identity = DemoIdentity(seed: seed)
  }

  /// A world of another instance of the account.
  init(seed: UInt64, tasks: Int, start: Int64, identity: DemoIdentity) {
    self.seed = seed
    count = min(max(tasks, 0), Self.limit)
    self.start = start
    self.identity = identity
  }

  /// All tasks as they are at `moment`, epoch milliseconds, in the order of their places.
  package func fields(at moment: Int64) -> [SyncTaskFields] {
    (0..<count).map { fields(ofTaskAt: $0, moment: moment) }
  }

  /// The task at a place of 0..<`count`, as it is at `moment`.
  package func fields(ofTaskAt index: Int, moment: Int64) -> SyncTaskFields {
    TaskView(world: self, index: index, moment: moment).fields
  }

  /// The place of the task with this id, nil when there is none at `moment`.
  package func index(ofTask id: String, moment: Int64) -> Int? {
    guard let index = SeatID.index(of: id, seed: seed), index < count else { return nil }
    return SeatID.text(seat(at: index, moment: moment)) == id ? index : nil
  }

  func seat(at index: Int, moment: Int64) -> Seat { Seat(index: index, moment: moment, seed: seed, start: start) }
}
