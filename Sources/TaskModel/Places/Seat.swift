/// What a gathering knows of one place.
struct Seat: Sendable {
  var member: Gathering.Member
  /// The last answer; nil before the first, and while the place is spared.
  var snapshot: Snapshot?
  /// The how manieth place this was to show tasks; nil before it did.
  var rank: Int?
  /// How many polls in a row failed.
  var failures = 0
  private(set) var hasAnswered = false
  private var learned = Learned.nothing

  private enum Learned: Equatable {
    case nothing, several
    case instance(String)
  }

  init(_ member: Gathering.Member) { self.member = member }

  /// The one instance that the place shows; nil while that isn't known.
  var instance: String? {
    if let instance = member.instance, !instance.isEmpty { return instance }
    if case .instance(let instance) = learned { return instance }
    return nil
  }

  var hasSeveralInstances: Bool { instance == nil && learned == .several }

  var isFailing: Bool { failures >= Gathering.lastingFailures }

  /// False for a first page that tells nothing new. Learns the instance only where there is another place to compare
  /// it with, as that takes a look at each task.
  mutating func take(_ answer: Snapshot, learning: Bool) -> Bool {
    guard !answer.isPartial || snapshot?.isPartial != false else { return false }
    let part = Snapshot.Part(
      place: member.place, takenAt: answer.takenAt, isPartial: answer.isPartial, moved: answer.moved)
    show(answer.tasks, total: answer.total, part, learning: learning)
    hasAnswered = true
    if !answer.isPartial { failures = 0 }
    return true
  }

  /// Shows what is remembered; the first answer takes its place.
  mutating func take(_ remembered: Remembered, learning: Bool) {
    let part = Snapshot.Part(
      place: member.place, takenAt: remembered.watchedUntil, isPartial: false, moved: false, isRemembered: true)
    show(remembered.tasks, total: remembered.tasks.count, part, learning: learning)
  }

  private mutating func show(_ given: [SyncTask], total: Int?, _ part: Snapshot.Part, learning: Bool) {
    var tasks = given
    if tasks.first?.place != member.place || tasks.last?.place != member.place {
      for index in tasks.indices { tasks[index].place = member.place }
    }
    snapshot = Snapshot(tasks: tasks, total: total, parts: [part])
    if learning { learn(from: tasks) }
  }

  private mutating func learn(from tasks: [SyncTask]) {
    guard member.instance?.isEmpty != false, let first = tasks.first?.instanceID, !first.isEmpty else { return }
    if learned == .instance(first), tasks.last?.instanceID == first { return }
    learned = tasks.allSatisfy { $0.isOf(instance: first) } ? .instance(first) : .several
  }
}

extension SyncTask {
  fileprivate func isOf(instance: String) -> Bool {
    withText(.instanceID) { $0?.elementsEqual(instance.utf8) == true }
  }
}
