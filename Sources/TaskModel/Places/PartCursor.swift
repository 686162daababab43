/// What two snapshots know of the place that is being looked at: looked up once for all its tasks that lie together.
struct PartCursor {
  private let snapshot: Snapshot
  private let previous: Snapshot?
  private var place: PlaceID?
  /// When the place's answer was whole, epoch milliseconds.
  private(set) var takenAt: Int64
  /// Whether both polls of the place were whole, so that differences mean something.
  private(set) var isComparable = false
  /// When the place's answer was whole that the previous snapshot has, epoch milliseconds.
  private(set) var pollBefore: Int64?
  /// Whether the place was polled between the two.
  private(set) var isNewlyRead = false
  /// Whether the place's list moved while it was read.
  private(set) var moved = false

  init(_ snapshot: Snapshot, _ previous: Snapshot?) {
    self.snapshot = snapshot
    self.previous = previous
    takenAt = snapshot.takenAt
  }

  /// How long after the previous poll of the place this one was, milliseconds; 0 where none is known.
  var pause: Int64 { pollBefore.map { takenAt.clampedDistance(from: $0) } ?? 0 }

  @inline(__always)
  mutating func move(to other: PlaceID) {
    if other != place { look(up: other) }
  }

  private mutating func look(up other: PlaceID) {
    place = other
    let now = snapshot.part(of: other)
    let before = previous?.part(of: other)
    takenAt = now?.takenAt ?? snapshot.takenAt
    isComparable = now?.isPartial == false && before?.isPartial == false
    isNewlyRead = now?.takenAt != before?.takenAt
    moved = now?.moved ?? false
    pollBefore = before?.takenAt
  }
}
