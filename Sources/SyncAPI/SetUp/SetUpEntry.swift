/// An entry of a set-up list.
protocol SetUpEntry: Sendable {
  /// What tells it apart from the others of its list.
  var id: String { get }
}

extension ProjectEntry: SetUpEntry {}
extension InstanceEntry: SetUpEntry {}
extension WorkspaceEntry: SetUpEntry {}
extension DataConnectionEntry: SetUpEntry {}
