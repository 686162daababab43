/// What is the matter with a task at which somebody ought to look: what an acknowledgement is bound to.
package struct Trouble: Equatable, Sendable {
  /// The fingerprint of the cause, or `stuck` or `overdue` where there is none.
  package let matter: String
  /// Since when, epoch milliseconds: the first failed run of the row, the start of the run that hangs, or the moment of
  /// the run that is late or was missed; nil where that isn't known.
  package let since: Int64?
  /// Failed runs in a row; nil where nothing failed, or it isn't known.
  package let streak: Int?

  package init(matter: String, since: Int64?, streak: Int?) {
    self.matter = matter
    self.since = since
    self.streak = streak
  }
}

extension Trouble {
  /// Nil for a task at which nobody needs to look. What is late becomes missed by waiting, and is the same matter.
  init?(_ standing: Standing, _ track: TaskTrack, fingerprint: String?) {
    guard standing.state.isProblem else { return nil }
    if let fingerprint {
      self.init(matter: fingerprint, since: track.since, streak: track.streak)
    } else {
      let isStuck = standing.state == .stuck
      self.init(
        matter: isStuck ? TaskState.stuck.rawValue : TaskState.overdue.rawValue, since: standing.since, streak: nil)
    }
  }
}
