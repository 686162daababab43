/// The last answers of all places that a board watches, as one snapshot.
///
/// All workspaces of an instance list the same tasks, so only one of the places that show an instance is polled, and the
/// tasks are shown once: under the first place that answered. The others are spared; should that place fail lastingly,
/// the next one reads the tasks in its stead, and they stay where they were.
package struct Gathering: Sendable {
  /// So many failures in a row are lasting.
  package static let lastingFailures = 3

  /// A place, and what is known of the instance that it shows before anything is polled.
  package struct Member: Equatable, Sendable {
    package let place: PlaceID
    /// The same text for places of the same endpoint and project, and for no others.
    package let realm: String
    /// The instance's id where the configuration names it; otherwise it is learned from the tasks.
    package let instance: String?

    package init(place: PlaceID, realm: String, instance: String? = nil) {
      self.place = place
      self.realm = realm
      self.instance = instance
    }
  }

  /// In the order of the board.
  private(set) var seats: [Seat] = []
  private var answers = 0

  /// Watches places in the order of the board.
  package init(_ members: [Member]) { watch(members) }

  /// Watches these places from now on: those that stay keep their tasks, those that aren't among them are forgotten.
  package mutating func watch(_ members: [Member]) {
    seats = members.map { member in
      var seat = seats.first { $0.member.place == member.place } ?? Seat(member)
      seat.member = member
      return seat
    }
    forgetSpared()
  }

  /// Takes what a place answered; what a place answers that isn't watched is dropped, and a first page of one that has
  /// answered before.
  package mutating func take(_ snapshot: Snapshot, from place: PlaceID) {
    guard let index = index(of: place) else { return }
    let isShared = seats.contains { $0.member.place != place && $0.member.realm == seats[index].member.realm }
    guard seats[index].take(snapshot, learning: isShared) else { return }
    giveRank(to: index)
    forgetSpared()
  }

  /// Shows what is remembered of a place that hasn't answered yet, until it does.
  package mutating func take(_ remembered: Remembered, from place: PlaceID) {
    guard let index = index(of: place), seats[index].snapshot == nil else { return }
    let isShared = seats.contains { $0.member.place != place && $0.member.realm == seats[index].member.realm }
    seats[index].take(remembered, learning: isShared)
    giveRank(to: index)
    forgetSpared()
  }

  /// Takes note that a poll of a place failed. Its tasks stay; others of the same instance step in once it is lasting,
  /// at once where `isFinal` says that trying again won't help, or where the place has never answered.
  package mutating func fail(_ place: PlaceID, isFinal: Bool = false) {
    guard let index = index(of: place) else { return }
    seats[index].failures = isFinal || !seats[index].hasAnswered ? Self.lastingFailures : seats[index].failures + 1
  }

  /// Shares the memory of the tasks with a digest that was made of `snapshot`, and keeps what was put into it since.
  package mutating func adopt(_ snapshot: Snapshot) {
    guard snapshot.parts.count > 1 else {
      if let place = snapshot.places.first { adopt(snapshot.tasks[...], of: place) }
      return
    }
    var start = 0
    while start < snapshot.tasks.count {
      let place = snapshot.tasks[start].place
      let end = snapshot.tasks[start...].firstIndex { $0.place != place } ?? snapshot.tasks.count
      adopt(snapshot.tasks[start..<end], of: place)
      start = end
    }
  }

  private mutating func adopt(_ tasks: ArraySlice<SyncTask>, of place: PlaceID) {
    guard let index = index(of: place), seats[index].snapshot?.tasks.count == tasks.count, reader(of: place) == place
    else { return }
    seats[index].snapshot?.tasks = Array(tasks)
  }

  private mutating func giveRank(to index: Int) {
    guard seats[index].rank == nil else { return }
    seats[index].rank = answers
    answers += 1
  }

  func index(of place: PlaceID) -> Int? { seats.firstIndex { $0.member.place == place } }

  /// Spared places have no say, so nothing that they said before may turn up again.
  private mutating func forgetSpared() {
    for index in seats.indices where isSpared(index) { seats[index].snapshot = nil }
  }
}
