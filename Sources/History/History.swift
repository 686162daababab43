import GRDB
import TaskModel

/// What synctop remembers of tasks: one SQLite database.
package final class History: Sendable {
  private let queue: DatabaseQueue

  /// A memory that ends with the process.
  package init() throws(HistoryFailure) {
    do {
      queue = try DatabaseQueue()
    } catch {
      throw HistoryFailure(.failed(reason: "\(error)"))
    }
  }
}
