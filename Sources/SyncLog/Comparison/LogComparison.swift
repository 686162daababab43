/// Two logs beside each other: what is new, what is gone, what stayed.
///
/// Times, durations and the ids of jobs and requests differ in every run, so they don't count. Linear in the logs, but
/// for the lines, which are compared within `lineLimit`.
package struct LogComparison: Sendable {
  /// The most lines of a log that are compared one by one.
  package static let lineLimit = 5_000

  package enum Side: Equatable, Sendable {
    case both
    /// Only in the older log.
    case gone
    /// Only in the newer one.
    case new
  }

  package struct Line: Equatable, Sendable {
    package let side: Side
    /// As it stands in the older log; nil for a new line. Unsanitised, without a line break.
    package let old: String?
    /// As it stands in the newer log, which may differ in times and ids; nil for one that is gone.
    package let new: String?
  }

  package struct Object: Equatable, Sendable {
    package let side: Side
    package let object: Dependent
  }

  /// How many lines are where.
  package struct Counts: Equatable, Sendable {
    package internal(set) var new = 0
    package internal(set) var gone = 0
    package internal(set) var same = 0

    /// Whether nothing that counts is otherwise.
    package var isSame: Bool { new == 0 && gone == 0 }
  }

  /// Why each of them failed, by its newest failed entry.
  package let oldCause: Cause
  package let newCause: Cause
  /// The objects that the newest failed entries name: new, gone, then what stayed; each once, told apart by what it is
  /// and not by how it was printed.
  package let objects: [Object]
  /// Whether both logs name all objects; otherwise what seems to be gone may but have been left out.
  package let namesAllObjects: Bool
  /// Line by line in the order of the logs, the escaped newlines of JSON being lines; empty where a log has more than
  /// `lineLimit`.
  package let lines: [Line]
  /// Also told where there are too many lines: then without their order.
  package let counts: Counts

  /// Compares two logs, each the whole text of a `sync_msg`.
  ///
  /// `oldFailed` and `newFailed` say that the log is of a run that failed, also where its words don't.
  package init(
    old: String, new: String, oldFailed: Bool = true, newFailed: Bool = true, by table: CauseTable = .standard
  ) {
    let (older, newer) = (SyncMessage(old), SyncMessage(new))
    let left = ComparedObjects(older, hasFailed: oldFailed, by: table)
    let right = ComparedObjects(newer, hasFailed: newFailed, by: table)
    oldCause = left.cause
    newCause = right.cause
    objects = right.compared(with: left)
    namesAllObjects = left.isWhole && right.isWhole
    let (oldLines, newLines) = (ComparedLines(older), ComparedLines(newer))
    let isBounded = max(oldLines.count, newLines.count) <= Self.lineLimit
    lines = isBounded ? LineMatching(oldLines, newLines).lines : []
    counts = isBounded ? Counts(lines) : Counts(oldLines, newLines)
  }

  /// Whether both ask the same of an operator.
  package var isSameCause: Bool { oldCause.fingerprint == newCause.fingerprint }
}

extension LogComparison.Counts {
  fileprivate init(_ lines: [LogComparison.Line]) {
    for line in lines {
      switch line.side {
      case .both: same += 1
      case .gone: gone += 1
      case .new: new += 1
      }
    }
  }

  /// Of lines in any order.
  fileprivate init(_ old: ComparedLines, _ new: ComparedLines) {
    var rest = Dictionary(old.keys.map { ($0, 1) }, uniquingKeysWith: +)
    for key in new.keys {
      if let count = rest[key], count > 0 {
        rest[key] = count - 1
        same += 1
      } else {
        self.new += 1
      }
    }
    gone = old.count - same
  }
}
