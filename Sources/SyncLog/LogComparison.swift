/// Two logs beside each other: what is new, what is gone, what stayed.
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
    /// As it stands in the older log; nil for a new line. Unsanitised.
    package let old: String?
    /// As it stands in the newer log, which may differ in times and ids; nil for one that is gone. Unsanitised.
    package let new: String?
  }

  package struct Object: Equatable, Sendable {
    package let side: Side
    package let object: Dependent
  }

  /// Why each of them failed.
  package let oldCause: Cause
  package let newCause: Cause
  /// What depends on a role: new, gone, then what stayed; each once.
  package let objects: [Object]
  /// Line by line; empty where a log has more than `lineLimit` lines.
  package let lines: [Line]
  /// How many lines are new, gone and the same; nil where there are too many to tell.
  package let counts: (new: Int, gone: Int, same: Int)?

  /// Compares two logs, each the whole text of a `sync_msg`.
  package init(old: String, new: String, by table: CauseTable = .standard) {
    oldCause = table.cause(of: SyncMessage(old), hasFailed: true, namesAllRoles: false)
    newCause = table.cause(of: SyncMessage(new), hasFailed: true, namesAllRoles: false)
    objects = []
    lines = []
    counts = nil
  }

  /// Whether both ask the same of an operator.
  package var isSameCause: Bool { oldCause.fingerprint == newCause.fingerprint }
}
