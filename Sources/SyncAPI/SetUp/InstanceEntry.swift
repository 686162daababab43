/// An instance of DataArts Studio as the service lists it. Texts are unsanitised.
package struct InstanceEntry: Sendable, Equatable {
  package let id: String
  package let name: String
  /// 1 not yet, 2 active, 3 deleted, 4 frozen, 5 in its grace, 6 being deleted; nil when the service doesn't say.
  package let status: Int?

  package init(id: String, name: String, status: Int?) {
    self.id = id
    self.name = name
    self.status = status
  }

  /// Whether it can be asked for tasks.
  package var isUsable: Bool { status.map { $0 == 2 || $0 == 5 } ?? true }
}
