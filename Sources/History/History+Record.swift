import GRDB
package import TaskModel

extension History {
  /// Keeps what one good poll brought, all of it or nothing; keeping it twice is keeping it once.
  ///
  /// Sightings older than what is kept don't undo it, though their runs are kept. A poll that brought nothing new writes
  /// one small row.
  package func record(_ poll: PollRecord, in scope: Scope) throws(HistoryFailure) {
    try write { _ = try $0.obtainNumber(of: scope) }
  }
}
