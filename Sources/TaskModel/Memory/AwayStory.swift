/// How one task's story went between two looks: only the ends count.
struct AwayStory {
  private let first: TaskState?
  private let firstFingerprint: String?
  private var last: TaskState?
  private var lastFingerprint: String?
  private var clusterName: String?
  /// When it came to stand as it does at the end, epoch milliseconds.
  private var at: Int64 = 0

  /// A story of two digests; nil for a task that isn't there.
  init(from first: TaskState?, fingerprint old: String?, to last: TaskState?, fingerprint new: String?) {
    (self.first, self.last) = (first, last)
    (firstFingerprint, lastFingerprint) = (old, new)
  }

  /// Begins before a change, which is then to be taken. A task that is tried again still has the cause it failed for.
  init(_ change: RecordedChange) {
    (first, _) = change.ends
    firstFingerprint = change.ends.to == .retrying ? change.fingerprint : nil
    last = first
    lastFingerprint = firstFingerprint
  }

  /// Goes on with a later change.
  mutating func take(_ change: RecordedChange) {
    let (_, to) = change.ends
    if Kind(to) != Kind(last) || change.fingerprint != lastFingerprint { at = change.at }
    last = to
    lastFingerprint = change.fingerprint
    clusterName = change.clusterName ?? clusterName
  }

  /// The cause for which the task fails at the end.
  var fingerprint: String? {
    Kind(last) == .failing || Kind(last) == .stopped ? lastFingerprint : nil
  }

  func item(of task: TaskID) -> AwaySummary.Item? {
    news.map { AwaySummary.Item(task: task, clusterName: clusterName, news: $0, at: at) }
  }

  /// Nil for what is routine.
  var news: AwaySummary.News? {
    let (before, now) = (Kind(first), Kind(last))
    if before == now { return hasOtherCause ? .causeChanged : nil }
    switch now {
    case .failing: return before == .stopped ? (hasOtherCause ? .causeChanged : nil) : .failed
    case .stopped: return .stopped
    case .stuck: return .stuck
    case .overdue: return .overdue
    case .absent: return .vanished
    case .well: return before == .absent ? .appeared : before == .untold ? nil : .recovered
    case .untold: return before == .absent ? .appeared : nil
    }
  }

  private var hasOtherCause: Bool {
    guard let firstFingerprint, let lastFingerprint else { return false }
    return firstFingerprint != lastFingerprint
  }
}

extension AwayStory {
  /// States that are the same to somebody who was away.
  private enum Kind {
    case absent, failing, stopped, stuck, overdue, well, untold

    init(_ state: TaskState?) {
      self =
        switch state {
        case nil: .absent
        case .failing, .retrying: .failing
        case .stopped: .stopped
        case .stuck: .stuck
        case .overdue, .late: .overdue
        case .ok, .running: .well
        case .neverRan, .unknown: .untold
        }
    }
  }
}

extension RecordedChange {
  /// How the task stood before and after; nil where it wasn't there.
  var ends: (from: TaskState?, to: TaskState?) {
    switch kind {
    case .appeared(let state): (nil, state)
    case .vanished(let state): (state, nil)
    case .changed(let from, let to): (from, to)
    }
  }
}
