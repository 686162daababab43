/// A data connection of a workspace as the service lists it. Texts are unsanitised.
package struct DataConnectionEntry: Sendable, Equatable {
  package let id: String
  package let name: String
  /// Such as `DWS`.
  package let type: String

  package init(id: String, name: String, type: String) {
    self.id = id
    self.name = name
    self.type = type
  }
}
