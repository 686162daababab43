import SyncLog
import SyncWire
import TaskModel

@testable import SyncAPI

/// A list that answers by offset and limit, and changes between requests as a test's script says.
actor MovingList {
  struct Row: Sendable {
    var id: String?
    var updated = 1
  }

  /// What the service says of the list, which need not be true.
  struct Manner: Sendable {
    var mostPerPage = Int.max
    var ignoresOffset = false
    var total: @Sendable (Int) -> Int? = { $0 }
    var failure: @Sendable (Int) -> FetchFailure? = { _ in nil }
    /// Changes the list before the request of that number, from 1, is answered.
    var script: @Sendable (Int, inout [Row]) -> Void = { _, _ in }
  }

  private(set) var rows: [Row]
  private(set) var asked: [PageSlot] = []
  private(set) var mostAtOnce = 0
  private var underWay = 0
  private let manner: Manner

  init(_ rows: [Row], _ manner: Manner = Manner()) {
    self.rows = rows
    self.manner = manner
  }

  init(count: Int, _ manner: Manner = Manner()) {
    self.init((0..<count).map { Row(id: "t\($0)") }, manner)
  }

  func page(_ offset: Int, _ limit: Int) async throws(FetchFailure) -> TaskPage {
    underWay += 1
    mostAtOnce = max(mostAtOnce, underWay)
    await Task.yield()
    defer { underWay -= 1 }
    asked.append(PageSlot(offset: offset, limit: limit))
    if let failure = manner.failure(asked.count) { throw failure }
    manner.script(asked.count, &rows)
    let part = rows.dropFirst(manner.ignoresOffset ? 0 : offset).prefix(min(limit, manner.mostPerPage))
    return TaskPage(tasks: part.map(Self.task), total: manner.total(rows.count))
  }

  private static func task(_ row: Row) -> WireTask {
    var fields = SyncTaskFields()
    fields.id = row.id
    fields.clusterName = "c"
    fields.updateTime = Int64(row.updated)
    return WireTask(task: SyncTask(fields), object: .null)
  }

  /// Reads this list as the client does.
  nonisolated func read(
    limit: Int? = nil, base: Int = 0, _ change: (inout ListSettings) -> Void = { _ in }
  ) async throws -> Snapshot {
    var settings = ListSettings()
    change(&settings)
    return try await read(settings, limit: limit, base: base) { _ in }
  }

  /// The same, with the progress told.
  nonisolated func read(
    _ settings: ListSettings = ListSettings(), limit: Int? = nil, base: Int = 0,
    progress: @escaping @Sendable (ListProgress) -> Void
  ) async throws -> Snapshot {
    let reader = ListReader(
      settings: settings, limit: limit, base: base,
      fetch: { offset, limit throws(FetchFailure) in try await self.page(offset, limit) }, progress: progress,
      expect: { _ in })
    return try await reader.read().answer(takenAt: 0).snapshot
  }
}
