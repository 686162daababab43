/// The tasks of a listing by cause: what is worst first, then what hits most tasks, then what has lasted longest.
///
/// Tasks without a cause aren't in it. Made in a few milliseconds for a hundred thousand tasks, so it can be made anew
/// whenever the listing, the digest or the roster changes.
package struct CauseListing: Equatable, Sendable {
  package static let empty = CauseListing(groups: [], tasks: [])

  /// The visible tasks of one cause.
  package struct Group: Equatable, Sendable {
    /// Offset into the digest's `causes`.
    package fileprivate(set) var cause: Int
    /// How the worst of the tasks stands.
    package fileprivate(set) var worst: TaskState
    /// Since when the first of the tasks has stood as it does, epoch milliseconds.
    package fileprivate(set) var since: Int64?
    /// The start of the newest run of the tasks, epoch milliseconds.
    package fileprivate(set) var newest: Int64?
    /// How many tasks of the listing have the cause; one at least.
    package fileprivate(set) var count: Int
    /// How many of them somebody has taken on.
    package fileprivate(set) var acknowledged = 0
    fileprivate var start: Int

    /// Where the group's tasks are among all that the listing of causes has.
    package var places: Range<Int> { start..<start + count }
  }

  package let groups: [Group]
  /// Indexes into the snapshot's tasks, group by group, within each in the order of the listing.
  package let tasks: [Int32]

  /// The tasks of the group at `index`, as indexes into the snapshot's tasks.
  package func tasks(ofGroup index: Int) -> ArraySlice<Int32> { tasks[groups[index].places] }
}

extension CauseListing {
  /// Groups the rows of a listing; digest and roster must be those that it was made of.
  package init(listing: Listing, digest: Digest, roster: Roster) {
    let book = digest.book
    var places = [Int32](repeating: -1, count: book.count)
    var groups: [Group] = []
    for row in listing.rows {
      guard let cause = book.number(at: Int(row)) else { continue }
      if places[cause] < 0 {
        places[cause] = Int32(groups.count)
        groups.append(Group(cause: cause, worst: .ok, since: nil, newest: nil, count: 0, start: 0))
      }
      groups[Int(places[cause])].take(roster.standings[Int(row)], digest.snapshot.tasks[Int(row)].run)
    }
    let order = Self.order(of: groups, ranks: book.ranks)
    self.groups = Self.laidOut(groups, order)
    tasks = Self.tasks(of: listing.rows, in: self.groups, book)
  }

  /// The numbers of the groups in their order, by the class where nothing else tells them apart.
  private static func order(of groups: [Group], ranks: [UInt32]) -> [Int32] {
    var order = groups.indices.map { Int32($0) }
    SortKeys.sort(&order, by: groups.map { UInt64(ranks[$0.cause]) })
    SortKeys.sort(&order, by: groups.map { SortKeys.number($0.since) })
    SortKeys.sort(&order, by: groups.map { UInt64(UInt32.max) - UInt64($0.count) })
    SortKeys.sort(&order, by: groups.map { UInt64($0.worst.severity) })
    return order
  }

  private static func laidOut(_ groups: [Group], _ order: [Int32]) -> [Group] {
    var start = 0
    return order.map { number in
      var group = groups[Int(number)]
      group.start = start
      start += group.count
      return group
    }
  }

  private static func tasks(of rows: [Int32], in groups: [Group], _ book: CauseBook) -> [Int32] {
    var next = [Int](repeating: 0, count: book.count)
    for group in groups { next[group.cause] = group.start }
    var tasks = [Int32](repeating: 0, count: groups.last.map { $0.start + $0.count } ?? 0)
    for row in rows {
      guard let cause = book.number(at: Int(row)) else { continue }
      tasks[next[cause]] = row
      next[cause] += 1
    }
    return tasks
  }
}

extension CauseListing.Group {
  fileprivate mutating func take(_ standing: Standing, _ run: RunFacts) {
    count += 1
    if standing.isAcknowledged { acknowledged += 1 }
    if standing.state < worst { worst = standing.state }
    if let start = standing.since { since = min(since ?? start, start) }
    if let start = run.syncStamp.value { newest = max(newest ?? start, start) }
  }
}
