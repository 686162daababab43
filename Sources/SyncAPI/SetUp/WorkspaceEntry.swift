/// A workspace of an instance as the service lists it. Texts are unsanitised.
package struct WorkspaceEntry: Sendable, Equatable {
  package let id: String
  package let name: String
  package let instanceID: String
  package let isDefault: Bool

  package init(id: String, name: String, instanceID: String, isDefault: Bool) {
    self.id = id
    self.name = name
    self.instanceID = instanceID
    self.isDefault = isDefault
  }
}
