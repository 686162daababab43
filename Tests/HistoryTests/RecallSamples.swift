import Support
import TaskModel

@testable import History

/// Polls with causes, and a day of chance, as the reads of the memory need them.
enum RecallSamples {
  /// A failed run with a log in the documented shape, and the cause that a board finds in it.
  static func failure(_ id: String, run: Int64, error: String = "role \"r\" cannot be dropped", position: Int = 0)
    -> PollRecord.Sighting
  {
    let task = Samples.task(id, "SYNC_FAIL", run: run, log: Fixtures.log(error))
    return Samples.sighting(task, .failing, cause: cause(of: task), position: position)
  }

  /// The cause that a board finds in a task's log.
  static func cause(of task: SyncTask) -> KnownCause? {
    let snapshot = Snapshot(tasks: [task], total: 1, takenAt: Samples.start)
    return Digest(previous: nil, snapshot: snapshot, zone: Fixtures.beijing).cause(at: 0)
  }

  /// A poll so many seconds after the start.
  static func poll(_ seconds: Int64, _ sightings: [PollRecord.Sighting], vanished: [TaskID] = []) -> PollRecord {
    PollRecord(
      takenAt: Samples.start + seconds * 1000, gapLimit: 120_000, isShown: true, sightings: sightings,
      vanished: vanished)
  }

  /// So many seconds after the start.
  static func moment(_ seconds: Int64) -> Int64 { Samples.start + seconds * 1000 }
}
