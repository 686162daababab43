import DemoServer
import History
import TaskModel

/// What a demo world went through on the day before it was opened, as a board would have seen it.
///
/// A large world is told for a shorter time, and the largest not at all, so that a demo never works long at its start.
struct DemoPast {
  private static let day: Int64 = 86_400_000
  private static let minute: Int64 = 60_000
  /// Tasks times hours that are told at the most.
  private static let most: Int64 = 60_000
  private static let largest = 20_000
  /// Tasks times looks.
  private static let mostLooks: Int64 = 500_000

  private let world: World
  /// From when on it is told, epoch milliseconds of the world.
  private let beginning: Int64
  /// The time between two looks, milliseconds.
  private let step: Int64

  init(_ world: World) {
    self.world = world
    let tasks = Int64(max(world.count, 1))
    let span = min(Self.day, Self.most / tasks * 3_600_000)
    beginning = world.start - span
    step = max(Self.minute, span * tasks / Self.mostLooks)
  }

  /// Has a memory learn it. Where the world's clock is ahead of `now`, epoch milliseconds, all of it lies so much earlier.
  func fill(_ history: History, in scope: Scope, zone: ZoneRules, now: Int64) throws(HistoryFailure) {
    guard world.count <= Self.largest, beginning < world.start else { return }
    let ahead = max(0, world.start - now)
    var tasks = world.fields(at: beginning).map { SyncTask($0) }
    var previous: Digest?
    for (moment, changed) in looks {
      for index in changed { tasks[index] = SyncTask(world.fields(ofTaskAt: index, moment: moment)) }
      let digest = Digest(
        previous: previous, snapshot: Snapshot(tasks: tasks, total: tasks.count, takenAt: moment - ahead), zone: zone)
      let record = PollRecord(
        digest: digest, previous: previous, place: .only, gapLimit: 2 * Self.day, isShown: false, zone: zone)
      if let record { try history.record(record, in: scope) }
      previous = digest
    }
  }

  /// When somebody would have seen something new, in order, and the places in the list where.
  private var looks: [(moment: Int64, changed: [Int])] {
    var all: [Int64: [Int]] = [beginning: []]
    for index in 0..<world.count {
      for turn in world.turns(ofTaskAt: index, in: beginning..<world.start) {
        // A look comes after what it sees.
        let look = min(world.start, beginning + (turn - beginning + step - 1) / step * step)
        if all[look]?.last != index { all[look, default: []].append(index) }
      }
    }
    all[world.start] = Array(0..<world.count)
    return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
