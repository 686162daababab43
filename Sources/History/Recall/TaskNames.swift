import GRDB
import TaskModel

/// What tasks are known by, each looked up once.
struct TaskNames {
  struct Entry {
    let scope: Int64
    let task: TaskID
    /// From when on the task was called so, the oldest name first.
    fileprivate let names: [(since: Int64, name: String?)]

    /// The name at a moment; the oldest one before.
    func name(at moment: Int64) -> String? {
      (names.last { $0.since <= moment } ?? names.first)?.name
    }

    /// The name as it was last.
    var name: String? { names.last?.name }
  }

  /// The most names that are read of one task.
  private static let limit = 1_000

  private let database: Database
  private let place: PlaceID
  private var known: [Int64: Entry?] = [:]

  init(_ database: Database, place: PlaceID = .only) {
    self.database = database
    self.place = place
  }

  /// The task of that number; nil for none.
  subscript(number: Int64) -> Entry? {
    mutating get throws {
      if let known = known[number] { return known }
      let entry = try read(number)
      known[number] = .some(entry)
      return entry
    }
  }

  private func read(_ number: Int64) throws -> Entry? {
    let statement = try database.cachedStatement(sql: "SELECT scope, key, given FROM task WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]), let scope = row.number(0),
      let key = row.text(1)
    else { return nil }
    let isGiven = row.number(2) != 0
    return Entry(
      scope: scope, task: TaskID(text: key, isGiven: isGiven, place: place), names: try names(of: number))
  }

  private func names(of number: Int64) throws -> [(since: Int64, name: String?)] {
    let statement = try database.cachedStatement(
      sql: "SELECT since, cluster_name FROM facts WHERE task = ? ORDER BY since DESC, id DESC LIMIT ?")
    return try Row.fetchAll(statement, arguments: [number, Self.limit]).reversed()
      .map { ($0.number(0) ?? .min, $0.text(1)) }
  }
}
