import SyncWire

/// What is asked of the list call: the service's own filters and order, and which part.
package struct ListRequest: Sendable {
  package var clusterType: String?
  package var clusterName: String?
  /// In the service's own spelling.
  package var syncStatus: String?
  /// In the service's own spelling.
  package var scheduleStatus: String?
  /// `CLUSTER_NAME`, `CREATE_TIME`, `UPDATE_TIME` or `SYNC_TIME`.
  package var orderBy: String?
  /// Counts only beside `orderBy`.
  package var isAscending: Bool?
  /// Asks for one page of this size only; nil reads all pages.
  package var limit: Int?
  /// The first task to read, counted from zero.
  package var offset: Int?
  /// Keeps each task's object as it came, for exact output.
  package var keepsObjects: Bool
  /// Called for each page as it arrives, from any thread, the first page first.
  package var onPage: @Sendable (ListProgress) -> Void

  package init(keepsObjects: Bool = false, onPage: @escaping @Sendable (ListProgress) -> Void = { _ in }) {
    self.keepsObjects = keepsObjects
    self.onPage = onPage
  }

  /// The query of one page.
  func query(offset: Int, limit: Int) -> [(String, String)] {
    let ascending = orderBy == nil ? nil : isAscending.map { $0 ? "true" : "false" }
    let parameters: [(WireParameter, String?)] = [
      (.limit, String(limit)), (.offset, String(offset)), (.clusterType, clusterType), (.clusterName, clusterName),
      (.syncStatus, syncStatus), (.scheduleStatus, scheduleStatus), (.orderBy, orderBy),
      (.orderByAscending, ascending),
    ]
    return parameters.compactMap { name, value in value.map { (name.rawValue, $0) } }
  }
}
