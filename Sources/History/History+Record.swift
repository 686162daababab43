package import TaskModel

extension History {
  /// Keeps what one good poll brought, all of it or nothing; keeping it twice is keeping it once.
  ///
  /// Sightings may be all tasks of the place or only those that changed: what is kept already costs a look. Those older
  /// than what is kept don't undo it, though their runs are kept. A poll that brought nothing new writes one small row.
  /// Tasks with an id beyond 4 KiB are left out.
  package func record(_ poll: PollRecord, in scope: Scope) throws(HistoryFailure) {
    try write { database in
      var recording = try Recording(database, scope: database.obtainNumber(of: scope), poll: poll)
      try recording.keep()
    }
  }
}
