import GRDB
import Synchronization
import TaskModel

/// What synctop remembers of tasks: one SQLite database.
///
/// All calls block until the disk has done its part, so they belong off the loop. Each may be made from any thread; after
/// an error the same object goes on working once its cause is gone.
package final class History: Sendable {
  private let store: Mutex<Store>
  /// Nil for a memory that ends with the process.
  package let path: String?

  /// A memory that ends with the process.
  package init() throws(HistoryFailure) {
    path = nil
    store = Mutex(try Store())
  }

  /// The memory in a file, which is made where there is none. Its directory must be there, and its owner's alone.
  ///
  /// A file that is damaged is moved aside, and a new one begun: `movedAside` tells.
  package init(path: String) throws(HistoryFailure) {
    self.path = path
    store = Mutex(try Store(path: path))
  }
}

extension History {
  /// Reads at one moment of the memory, without waiting for whoever writes.
  func read<Value>(_ body: (Database) throws -> Value) throws(HistoryFailure) -> Value {
    do {
      return try current().read(body)
    } catch {
      throw HistoryFailure(error)
    }
  }

  /// Does all of it or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(HistoryFailure) -> Value {
    do {
      return try current().write(body)
    } catch {
      throw HistoryFailure(error)
    }
  }

  private func current() throws -> any DatabaseWriter { store.withLock { $0.writer } }
}
