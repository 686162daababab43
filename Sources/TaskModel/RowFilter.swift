/// Keeps the rows that a query lets through, one condition at a time over all of them.
struct RowFilter {
  let digest: Digest
  let roster: Roster
  private let now: Int64
  private let places: [Place]
  let notes: TaskNotes

  init(digest: Digest, roster: Roster, now: Int64, places: [Place], notes: TaskNotes) {
    self.digest = digest
    self.roster = roster
    self.now = now
    self.places = places
    self.notes = notes
  }

  /// The rows that pass, in their order.
  func keep(_ rows: [Int32], _ node: QueryNode) -> [Int32] {
    switch node {
    case .test(let test): return keep(rows, test)
    case .not(let node): return Self.removing(keep(rows, node), from: rows)
    case .all(let nodes): return nodes.sorted { $0.cost < $1.cost }.reduce(rows) { keep($0, $1) }
    case .any(let nodes): return keepAny(rows, nodes)
    }
  }

  /// The rows of tasks at which somebody ought to look who hasn't yet.
  func keepProblems(_ rows: [Int32]) -> [Int32] {
    keepStandings(rows, where: \.isProblem)
  }

  private func keepAny(_ rows: [Int32], _ nodes: [QueryNode]) -> [Int32] {
    var rest = rows
    for node in nodes { rest = Self.removing(keep(rest, node), from: rest) }
    return Self.removing(rest, from: rows)
  }

  /// What is left of rows without some of them, which are in the same order.
  private static func removing(_ some: [Int32], from rows: [Int32]) -> [Int32] {
    var next = 0
    return rows.filter { row in
      guard next < some.count, some[next] == row else { return true }
      next += 1
      return false
    }
  }
}

extension RowFilter {
  private func keep(_ rows: [Int32], _ test: QueryTest) -> [Int32] {
    switch test {
    case .word(let needle): return keepWord(rows, needle)
    case .field(let field, let pattern): return keepTasks(rows) { task, _ in task.matches(pattern, in: field) }
    case .user(let pattern):
      return keepTasks(rows) { task, _ in
        task.matches(pattern, in: .createUser) || task.matches(pattern, in: .updateUser)
      }
    case .cluster(let pattern): return keepTexts(rows, digest.names, pattern)
    case .context(let pattern): return keepPlaces(rows) { pattern.matches($0.context) }
    case .cause(let pattern): return keepCauses(rows) { $0.matches(cause: pattern) }
    case .role(let pattern): return keepCauses(rows) { $0.matches(role: pattern) }
    case .table(let pattern): return keepCauses(rows) { $0.matches(object: pattern) }
    case .status(let set): return keepStatus(rows, set)
    case .type(let needle): return keepTasks(rows) { task, _ in task.begins(.clusterType, with: needle) }
    case .schedule(let set): return keepSchedule(rows, set)
    case .runs(let pattern):
      return rows.filter { row in
        pattern.isFound(in: digest.tracks[Int(row)].strip, of: digest.snapshot.tasks[Int(row)].run)
      }
    case .flapping: return rows.filter { digest.tracks[Int($0)].strip.isFlapping }
    case .note(let pattern): return keepNoted(rows, pattern)
    case .acknowledged: return keepStandings(rows, where: \.isAcknowledged)
    case .overdue: return keepStandings(rows, where: \.overdue)
    case .state(let state): return keepStandings(rows) { $0.state == state }
    case .since(let comparison): return keepStandings(rows) { holds(comparison, now, $0.since) }
    case .next(let comparison): return keepStandings(rows) { holds(comparison, $0.nextRun.next, now) }
    case .streak(let comparison):
      return rows.filter { row in digest.tracks[Int(row)].streak.map { comparison.holds(Int64($0)) } ?? false }
    }
  }

  private func holds(_ comparison: Comparison, _ later: Int64?, _ earlier: Int64?) -> Bool {
    guard let later, let earlier else { return false }
    let (span, overflow) = later.subtractingReportingOverflow(earlier)
    return !overflow && comparison.holds(span)
  }

  private func keepWord(_ rows: [Int32], _ needle: Needle) -> [Int32] {
    needle.withProbe { probe in
      guard let probe else { return rows }
      var causes = CauseMemory(digest.book)
      return keepTasks(rows) { task, index in task.isFound(probe) || causes.passes(at: index) { $0.isFound(probe) } }
    }
  }

  /// Looks at many tasks in the order in which they lie in memory, whatever the order of the rows.
  private func keepTasks(_ rows: [Int32], where passes: (borrowing SyncTask, Int) -> Bool) -> [Int32] {
    digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      guard rows.count > 1000 else { return rows.filter { passes(tasks[Int($0)], Int($0)) } }
      var marks = [Bool](repeating: false, count: tasks.count)
      for row in rows { marks[Int(row)] = true }
      for index in tasks.indices where marks[index] { marks[index] = passes(tasks[index], index) }
      return rows.filter { marks[Int($0)] }
    }
  }

  private func keepStatus(_ rows: [Int32], _ set: StatusSet) -> [Int32] {
    roster.standings.withUnsafeBufferPointer { standings in
      digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
        rows.filter { row in
          let run = tasks[Int(row)].run
          if set.has(standings[Int(row)].state, run) { return true }
          return run.syncCode == .other && set.hasUnlisted(tasks[Int(row)])
        }
      }
    }
  }

  private func keepSchedule(_ rows: [Int32], _ set: ScheduleSet) -> [Int32] {
    digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      rows.filter { row in
        let run = tasks[Int(row)].run
        return set.has(run) || (run.scheduleCode == .other && set.hasUnlisted(tasks[Int(row)]))
      }
    }
  }

  private func keepPlaces(_ rows: [Int32], where passes: (Place) -> Bool) -> [Int32] {
    let kept = Set(places.filter(passes).map(\.id))
    if kept.isEmpty { return [] }
    return digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      rows.filter { kept.contains(tasks[Int($0)].place) }
    }
  }

  private func keepStandings(_ rows: [Int32], where passes: (Standing) -> Bool) -> [Int32] {
    roster.standings.withUnsafeBufferPointer { standings in rows.filter { passes(standings[Int($0)]) } }
  }

  private func keepCauses(_ rows: [Int32], where passes: (PackedCause) -> Bool) -> [Int32] {
    var causes = CauseMemory(digest.book)
    return rows.filter { causes.passes(at: Int($0), where: passes) }
  }

  /// Looks at each different text once.
  private func keepTexts(_ rows: [Int32], _ texts: TextRanks, _ pattern: Pattern) -> [Int32] {
    let table = texts.table
    let passes = (0..<table.count).map { number in table.withBytes(of: number) { pattern.matches($0) } }
    return texts.numbers.withUnsafeBufferPointer { numbers in
      rows.filter { row in
        let number = Int(numbers[Int(row)])
        return number >= 0 && passes[number]
      }
    }
  }
}

extension QueryNode {
  /// About how long it takes on one task, to try what is cheap first.
  fileprivate var cost: Int {
    switch self {
    case .test(.word): 100
    case .test(.field), .test(.user), .test(.type): 10
    case .test: 1
    case .not(let node): node.cost
    case .all(let nodes), .any(let nodes): nodes.reduce(0) { $0 + $1.cost }
    }
  }
}
