/// One task's change between two polls.
package struct Transition: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case appeared(TaskState)
    case vanished(TaskState)
    case changed(from: TaskState, to: TaskState)
  }

  package let id: TaskID
  package let clusterName: String?
  package let kind: Kind
  /// When the poll that showed it was whole, epoch milliseconds.
  package let at: Int64

  package init(id: TaskID, clusterName: String?, kind: Kind, at: Int64) {
    self.id = id
    self.clusterName = clusterName
    self.kind = kind
    self.at = at
  }
}
