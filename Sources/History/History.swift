import GRDB
import Synchronization
package import TaskModel

/// What synctop remembers of tasks: one SQLite database.
///
/// All calls block until the disk has done its part, so they belong off the loop. Each may be made from any thread; after
/// an error the same object goes on working once its cause is gone. Should the file be moved, replaced or found damaged,
/// the call opens what lies there, or begins anew: `generation` tells.
package final class History: Sendable {
  /// What is open, and what became of what was open before.
  struct State {
    var store: Store?
    var generation = 0
    var movedAside: String?
    var isClosed = false
    var pruning = Pruning()
  }

  let state: Mutex<State>
  /// Nil for a memory that ends with the process.
  package let path: String?
  /// Set for tests: whether another machine keeps the file.
  private let isOnNetwork: Bool?

  /// A memory that ends with the process.
  package init() throws(HistoryFailure) {
    (path, isOnNetwork) = (nil, nil)
    do {
      state = Mutex(State(store: try Store()))
    } catch {
      throw HistoryFailure(error)
    }
  }

  /// The memory in a file, which is made where there is none. Its directory must be there, and its owner's alone.
  ///
  /// A file that is damaged is moved aside, and a new one begun: `movedAside` tells.
  package convenience init(path: String) throws(HistoryFailure) { try self.init(path: path, isOnNetwork: nil) }

  init(path: String, isOnNetwork: Bool?) throws(HistoryFailure) {
    self.path = path
    self.isOnNetwork = isOnNetwork
    state = Mutex(State())
    _ = try current()
  }

  /// How often a file was opened: where the number has grown, another one lies there, which may know nothing of what was
  /// recorded before, so that a record of all tasks is due.
  package var generation: Int { state.withLock { $0.generation } }

  /// Where the last damaged file was moved to; nil where none was.
  package var movedAside: String? { state.withLock { $0.movedAside } }

  /// Why nothing can be recorded at the moment though it can be read; nil where it can.
  package var trouble: MemoryTrouble? {
    state.withLock { state in
      switch state.store?.restriction {
      case .newer: .newer
      case .readOnly: .readOnly
      case nil: nil
      }
    }
  }
}

extension History {
  /// Reads at one moment of the memory, without waiting for whoever writes.
  func read<Value>(_ body: (Database) throws -> Value) throws(HistoryFailure) -> Value {
    try attempt { try $0.read(body) }
  }

  /// Does all of it or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(HistoryFailure) -> Value {
    try attempt(isWriting: true) { try $0.write(body) }
  }

  /// Does something with the open database, once more where another file has taken its place meanwhile.
  private func attempt<Value>(
    isWriting: Bool = false, _ body: (any DatabaseWriter) throws -> Value
  ) throws(HistoryFailure) -> Value {
    let store = try current(isWriting: isWriting)
    do {
      let value = try body(store.writer)
      if !isWriting || isCurrent(store) { return value }
    } catch {
      guard isCurrent(store) else { return try again(isWriting, body) }
      throw try failure(error, of: store)
    }
    return try again(isWriting, body)
  }

  private func again<Value>(
    _ isWriting: Bool, _ body: (any DatabaseWriter) throws -> Value
  ) throws(HistoryFailure) -> Value {
    let store = try current(isWriting: isWriting)
    do {
      return try body(store.writer)
    } catch {
      throw try failure(error, of: store)
    }
  }
}

extension History {
  /// The open database; opens what lies under the path where that is another file by now.
  private func current(isWriting: Bool = false) throws(HistoryFailure) -> Store {
    let result = state.withLock { state -> Result<Store, HistoryFailure> in
      Result { () throws(HistoryFailure) in try current(isWriting: isWriting, &state) }
    }
    return try result.get()
  }

  /// The open database, for whoever needs more than to read or write.
  func opened() throws(HistoryFailure) -> Store { try current() }

  private func current(isWriting: Bool, _ state: inout State) throws(HistoryFailure) -> Store {
    guard !state.isClosed else { throw HistoryFailure(.failed(reason: "the memory is closed")) }
    guard let path else {
      guard let store = state.store else { throw HistoryFailure(.noPlace) }
      return store
    }
    if let store = state.store, isCurrent(store), !isWriting || store.restriction == nil { return store }
    state.store = nil
    let opening = try Opening(FilePlace(path: path), isOnNetwork: isOnNetwork)
    state.store = opening.store
    state.generation += 1
    state.movedAside = opening.movedAside ?? state.movedAside
    guard isWriting else { return opening.store }
    switch opening.store.restriction {
    case .newer: throw HistoryFailure(.newer)
    case .readOnly: throw HistoryFailure(.readOnly)
    case nil: return opening.store
    }
  }

  func isCurrent(_ store: Store) -> Bool {
    guard let path else { return true }
    return store.identity != nil && FileIdentity(path) == store.identity
  }

  /// What an error of a call comes to. A damaged file is moved aside, and a new one begun.
  private func failure(_ error: any Error, of store: Store) throws(HistoryFailure) -> HistoryFailure {
    if store.restriction == .newer { return HistoryFailure(.newer) }
    switch verdict(error) {
    case .sound: return HistoryFailure(error)
    case .doubtful:
      guard let path, Inspection.isWhole(path) else { return try renew(store) }
      // The disk failed once, or the connection did: the next call opens the file anew.
      state.withLock { $0.store = nil }
      return HistoryFailure(error)
    }
  }

  /// Moves the file aside unless somebody else did so, and opens the one that lies there then.
  func renew(_ store: Store) throws(HistoryFailure) -> HistoryFailure {
    guard let path, store.identity != nil else { return HistoryFailure(.failed(reason: "the memory is damaged")) }
    let moved = try setAside(store, path)
    _ = try current()
    guard let moved else { return HistoryFailure(.locked) }
    return HistoryFailure(.damaged(movedTo: moved))
  }

  private func setAside(_ store: Store, _ path: String) throws(HistoryFailure) -> String? {
    let place = FilePlace(path: path)
    let lock = try FileLock(place.lockPath)
    guard isCurrent(store) else { return nil }
    let moved = try SetAside.move(place)
    _ = consume lock
    state.withLock { $0.movedAside = moved }
    return moved
  }

  private enum Verdict {
    case sound
    /// The file may be damaged. SQLite says so too of a disk that fails once.
    case doubtful
  }

  private func verdict(_ error: any Error) -> Verdict {
    guard let error = error as? DatabaseError else { return .sound }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .doubtful
    // These oughtn't to come from a whole file.
    case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_INTERNAL, .SQLITE_RANGE, .SQLITE_TOOBIG:
      return .doubtful
    default: return .sound
    }
  }
}
