import GRDB

/// An open database.
struct Store {
  let writer: any DatabaseWriter

  init() throws(HistoryFailure) {
    do {
      writer = try DatabaseQueue()
      try writer.write { try Schema.bring($0) }
    } catch {
      throw HistoryFailure(error)
    }
  }

  init(path: String) throws(HistoryFailure) {
    do {
      writer = try DatabasePool(path: path)
      try writer.write { try Schema.bring($0) }
    } catch {
      throw HistoryFailure(error)
    }
  }
}
