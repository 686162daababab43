/// What one good poll of a place brought that is worth keeping.
package struct PollRecord: Equatable, Sendable {
  /// When the answer was whole, epoch milliseconds.
  package let takenAt: Int64
  /// How long may pass until the next good poll before nobody watched in between, milliseconds.
  package let gapLimit: Int64
  /// True where a board showed it to somebody.
  package let isShown: Bool
  /// Tasks that changed since the poll before, appeared, or stand otherwise.
  package let sightings: [Sighting]
  /// Tasks that are there no more.
  package let vanished: [TaskID]
  /// Where the place's schedule hours are meant.
  package let zone: ZoneRules?

  /// A task as the poll saw it.
  package struct Sighting: Equatable, Sendable {
    package let task: SyncTask
    package let state: TaskState
    /// Why its last run failed; nil for a task whose last run didn't.
    package let cause: KnownCause?
    /// Its place in the service's list.
    package let position: Int

    package init(task: SyncTask, state: TaskState, cause: KnownCause?, position: Int) {
      self.task = task
      self.state = state
      self.cause = cause
      self.position = position
    }
  }

  package init(
    takenAt: Int64, gapLimit: Int64, isShown: Bool, sightings: [Sighting], vanished: [TaskID], zone: ZoneRules? = nil
  ) {
    self.takenAt = takenAt
    self.gapLimit = gapLimit
    self.isShown = isShown
    self.sightings = sightings
    self.vanished = vanished
    self.zone = zone
  }
}
