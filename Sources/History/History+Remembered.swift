import GRDB
package import TaskModel

extension History {
  /// The tasks of a scope as they were kept last, placed; nil where nothing is known of it. What is damaged is left out.
  package func remembered(_ scope: Scope, place: PlaceID) throws(HistoryFailure) -> Remembered? {
    nil
  }
}
