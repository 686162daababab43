/// A project as IAM lists it. Texts are unsanitised.
package struct ProjectEntry: Sendable, Equatable {
  package let id: String
  package let name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
