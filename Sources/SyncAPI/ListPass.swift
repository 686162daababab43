import SyncWire
import TaskModel

/// One walk over a list: which page to ask for next, and what the pages that came say together.
///
/// The first two pages come one after the other: only then it is known how long pages are and that offsets count. The
/// first one can be asked to be shorter than the others.
struct ListPass {
  /// The furthest task that a walk may start from: no list is as long, and offsets beyond it can be added up.
  private static let baseLimit = Int(Int32.max)

  private let base: Int
  private let settings: ListSettings
  /// How far the first page's offset lies from the second one's.
  private var firstStep: Int
  /// How far one page's offset lies from the next one's, from the second on.
  private var step: Int
  private var nextOffset: Int
  /// Parts that a page left out by being shorter than asked for.
  private var gaps: [PageSlot] = []
  /// Where the list ends, once a page showed it.
  private var end = Int.max
  /// The ids that came, by their hashes: they only tell whether the pages fit together.
  private var known: Set<Int> = []
  private var totals: Set<Int> = []
  private var crossDuplicates = 0
  private var innerDuplicates = 0
  private var isRepeating = false
  private var isCut = false
  private(set) var total: Int?
  private(set) var issued = 0
  private(set) var received: [(slot: PageSlot, page: TaskPage)] = []

  /// A walk from the task `base` on, which is brought within 0 and what an offset of 32 bits can say.
  init(base: Int, settings: ListSettings) {
    self.base = min(max(base, 0), Self.baseLimit)
    self.settings = settings
    step = settings.pageSize
    firstStep = min(settings.firstPageSize ?? step, step)
    nextOffset = self.base
  }

  /// Entries that came so far.
  var entries: Int { received.reduce(0) { $0 + $1.page.entries } }

  /// Pages that may be under way at once.
  var width: Int { received.count < 2 || total == nil ? 1 : settings.requestsAtOnce }

  /// Pages that the whole walk takes, as far as is known.
  var expectedPages: Int { 1 + (max(0, (total ?? 0) - base - firstStep) + step - 1) / step }

  /// The next part to ask for; nil when there is none, or none before those under way have come.
  mutating func next(underWay: Int) -> PageSlot? {
    if let gap = gaps.popLast() { return count(gap) }
    guard nextOffset < end, issued == 0 || !received.isEmpty else { return nil }
    // Beyond the total one page is asked for all the same, since totals can be wrong, but not before the others came.
    if let total, nextOffset >= total, issued > 0, underWay > 0 { return nil }
    let length = issued == 0 ? firstStep : step
    guard let counted = count(PageSlot(offset: nextOffset, limit: length)) else { return nil }
    nextOffset += length
    return counted
  }

  private mutating func count(_ slot: PageSlot) -> PageSlot? {
    guard issued < settings.pageLimit, entries < settings.taskLimit else {
      isCut = true
      return nil
    }
    issued += 1
    return slot
  }

  /// Takes a page in.
  mutating func receive(_ page: TaskPage, at slot: PageSlot) {
    note(total: page.total)
    let isMeasure = received.count < 2 && received.allSatisfy { $0.slot.limit < slot.limit }
    if isMeasure { measure(page, at: slot) }
    let before = received.last?.page
    received.append((slot, page))
    guard page.entries > 0 else { return close(at: slot.offset) }
    let hasNews = learn(page, before: before)
    let first = received[0].page
    if received.count > 1, hasNews ? isMeasure && page.repeats(first) : page.tasks == first.tasks { isRepeating = true }
    let reached = slot.offset + page.entries
    guard hasNews, !isRepeating else { return close(at: reached) }
    guard page.entries < slot.limit, !isMeasure || nextOffset > reached else { return }
    if let total, reached < total {
      gaps.append(PageSlot(offset: reached, limit: slot.limit - page.entries))
    } else {
      close(at: reached)
    }
  }

  /// Learns from the first page of its length. One shorter than asked for, of a longer list: the service grants no
  /// longer ones.
  private mutating func measure(_ page: TaskPage, at slot: PageSlot) {
    let reached = slot.offset + page.entries
    guard let total, page.entries > 0, page.entries < slot.limit, reached < total else { return }
    step = page.entries
    if received.isEmpty { firstStep = step }
    nextOffset = reached
  }

  private mutating func note(total said: Int?) {
    guard let said, said <= settings.taskLimit else { return }
    total = said
    totals.insert(said)
  }

  private mutating func close(at offset: Int) { end = min(end, offset) }

  /// Notes the page's ids.
  ///
  /// - Returns: whether the page brought anything new.
  private mutating func learn(_ page: TaskPage, before: TaskPage?) -> Bool {
    var fresh: Set<Int> = []
    var nameless = page.skipped
    for task in page.tasks.map(\.task) {
      guard task.hasGivenID else {
        nameless += 1
        continue
      }
      let id = task.id.hashValue
      if fresh.contains(id) {
        innerDuplicates += 1
      } else if known.contains(id) {
        crossDuplicates += 1
      } else {
        fresh.insert(id)
      }
    }
    known.formUnion(fresh)
    return !fresh.isEmpty || nameless > 0 && page.tasks != before?.tasks
  }

  /// Whether the pages fit together: nothing twice, one total, and as many tasks as it says.
  private var isConsistent: Bool {
    let repeats = isRepeating ? 0 : crossDuplicates
    return !isCut && repeats == 0 && totals.count <= 1 && fitsTotal
  }

  private var fitsTotal: Bool {
    guard let total else { return !isRepeating }
    let pages = counted
    let nameless = pages.reduce(0) { sum, page in sum + page.skipped + page.tasks.count { !$0.task.hasGivenID } }
    return known.count + nameless + innerDuplicates == max(0, total - base)
  }

  /// Whether the list moved while it was read. Where offsets don't count, or a bound was met, another walk is no use.
  var needsSecondReading: Bool { !isConsistent && !isRepeating && !isCut }

  /// What came, each task once.
  var list: TaskList { TaskList(pages: counted, base: base, total: total, moved: !isConsistent) }

  /// The pages that count, in the list's order: where offsets don't, the longest one.
  private var counted: [TaskPage] {
    if isRepeating { return received.map(\.page).max { $0.entries < $1.entries }.map { [$0] } ?? [] }
    return received.sorted { $0.slot.offset < $1.slot.offset }.map(\.page)
  }
}

extension TaskPage {
  /// Whether this page, of another offset, begins with all that there is in the first one.
  fileprivate func repeats(_ first: TaskPage) -> Bool {
    total == first.total && !first.tasks.isEmpty && tasks.starts(with: first.tasks)
  }
}
