import TaskModel

extension PlannedPlace {
  /// A recording, which isn't polled.
  static func recording(_ path: String) -> PlannedPlace {
    PlannedPlace(scope: path, site: Site(service: path), watch: { .nothing })
  }
}

extension Watch {
  /// Reads nothing.
  fileprivate static let nothing = Watch(
    fetch: { _ in .failure(FetchFailure(.unreadable, message: "")) },
    fetchTask: { .failure(FetchFailure(.unreadable, message: $0)) })
}
