/// One of the places that a board watches: a workspace of a context.
package struct Place: Hashable, Sendable {
  package let id: PlaceID
  /// The context's name; empty where no contexts are configured. Unsanitised.
  package let context: String
  /// Region or host, and workspace, as the header shows them; unsanitised.
  package let scope: String

  package init(id: PlaceID, context: String, scope: String) {
    self.id = id
    self.context = context
    self.scope = scope
  }
}
