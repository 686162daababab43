/// What a gathering knows of one place.
struct Seat: Sendable {
  var member: Gathering.Member
  /// The last answer; nil before the first, and while the place is spared.
  var snapshot: Snapshot?
  /// The how manieth place this was to answer; nil before it did.
  var rank: Int?
  /// How many polls in a row failed.
  var failures = 0
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
    var tasks = answer.tasks
    if tasks.first?.place != member.place || tasks.last?.place != member.place {
      for index in tasks.indices { tasks[index].place = member.place }
    }
    let part = Snapshot.Part(
      place: member.place, takenAt: answer.takenAt, isPartial: answer.isPartial, moved: answer.moved)
    snapshot = Snapshot(tasks: tasks, total: answer.total, parts: [part])
    if !answer.isPartial { failures = 0 }
    if learning { learn(from: tasks) }
    return true
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
