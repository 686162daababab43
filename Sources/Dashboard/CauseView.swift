package import TaskModel

/// The list by cause: a row a cause, and its tasks beneath it unless they are folded away.
package struct CauseView: Equatable, Sendable {
  /// What a row of the list shows.
  package enum Row: Equatable, Sendable {
    /// An offset into the listing's groups.
    case cause(Int)
    /// An index into the digest's tasks.
    case task(Int)
  }

  /// With more tasks than this all causes are folded at first.
  private static let clearNumber = 100

  package private(set) var listing = CauseListing.empty
  /// For each group the row of its cause.
  private var starts: [Int] = []
  package private(set) var rowCount = 0
  /// Nil until there is something to show.
  private var isFoldedAtFirst: Bool?
  /// Fingerprints of the causes that are folded though the others aren't, or the other way round.
  private var flipped: Set<String> = []

  /// Shows other groups; what somebody folded or unfolded stays so.
  mutating func show(_ listing: CauseListing, causes: KnownCauses) {
    self.listing = listing
    if !listing.groups.isEmpty {
      isFoldedAtFirst = isFoldedAtFirst ?? (listing.tasks.count > Self.clearNumber)
    }
    layOut(causes)
  }

  private mutating func layOut(_ causes: KnownCauses) {
    let numbers = Set(flipped.compactMap { causes.number(of: $0) })
    starts.removeAll(keepingCapacity: true)
    rowCount = 0
    for group in listing.groups {
      starts.append(rowCount)
      let isFolded = (isFoldedAtFirst ?? false) != numbers.contains(group.cause)
      rowCount += 1 + (isFolded ? 0 : group.count)
    }
  }
}

extension CauseView {
  /// What the row of that number, 0..<`rowCount`, shows.
  package func row(at number: Int) -> Row {
    let group = group(at: number)
    let place = number - starts[group]
    return place == 0 ? .cause(group) : .task(Int(listing.tasks[listing.groups[group].places.lowerBound + place - 1]))
  }

  /// The group that the row belongs to.
  package func group(at number: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether the tasks of a group aren't shown.
  package func isFolded(_ group: Int) -> Bool {
    (group + 1 < starts.count ? starts[group + 1] : rowCount) == starts[group] + 1
  }

  /// The row of a group's cause.
  func row(ofGroup group: Int) -> Int { starts[group] }

  /// The row of the task that meets a condition, or that of its cause where it is folded away; nil when none does.
  func row(ofTask isWanted: (Int) -> Bool) -> Int? {
    guard let place = listing.tasks.firstIndex(where: { isWanted(Int($0)) }),
      let group = listing.groups.firstIndex(where: { $0.places.contains(place) })
    else { return nil }
    return isFolded(group) ? starts[group] : starts[group] + 1 + place - listing.groups[group].places.lowerBound
  }

  /// Folds or unfolds the tasks of one group.
  mutating func toggle(group: Int, causes: KnownCauses) {
    flipped.formSymmetricDifference([causes[listing.groups[group].cause].fingerprint])
    layOut(causes)
  }

  /// Folds all, or unfolds all where all are folded.
  mutating func toggleAll(causes: KnownCauses) {
    isFoldedAtFirst = !listing.groups.indices.allSatisfy(isFolded)
    flipped = []
    layOut(causes)
  }
}
