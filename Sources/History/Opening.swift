import GRDB
import TaskModel

/// Opens the database at a place, and puts a damaged one out of the way before.
struct Opening {
  let store: Store
  /// Where a damaged file was moved to.
  let movedAside: String?

  /// One process at a time opens: two that make the tables, or move a file and open the next, can't meet.
  init(_ place: FilePlace, isOnNetwork: Bool? = nil) throws(HistoryFailure) {
    let lock = try FileLock(place.lockPath)
    defer { _ = lock }
    try place.prepare()
    let isOnNetwork = isOnNetwork ?? place.isOnNetwork
    do {
      (store, movedAside) = (try Self.twice { try Store(place, isOnNetwork: isOnNetwork) }, nil)
    } catch  where Inspection.isDamage(error) && (place.isTooShort || !Inspection.isWhole(place.path)) {
      (store, movedAside) = try Self.anew(place, isOnNetwork)
    } catch {
      throw HistoryFailure(error)
    }
  }

  /// Once more where SQLite says that the file is damaged, as it says so too of a disk that fails once.
  private static func twice(_ body: () throws -> Store) throws -> Store {
    do { return try body() } catch  where Inspection.isDamage(error) { return try body() }
  }

  private static func anew(_ place: FilePlace, _ isOnNetwork: Bool) throws(HistoryFailure) -> (Store, String?) {
    let moved = try SetAside.move(place)
    try place.prepare()
    do {
      return (try Store(place, isOnNetwork: isOnNetwork), moved)
    } catch {
      throw HistoryFailure(error)
    }
  }
}
