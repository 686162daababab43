/// One of the places that a board watches: a workspace of a context.
package struct Place: Hashable, Sendable {
  package let id: PlaceID
  /// The context's name; empty where no contexts are configured. Unsanitised.
  package let context: String
  /// Region or host, and workspace, as the header shows them; unsanitised.
  package let scope: String
  /// The workspace alone, as a person named it; empty where it isn't known. Unsanitised.
  package let workspace: String
  /// Where the service means its schedule hours; nil where that is what the board says of all places.
  package let zone: ZoneRules?
  /// Failures in a row that the service bears before it stops a schedule; nil where that is what the board says.
  package let streakLimit: Int?

  package init(
    id: PlaceID, context: String, scope: String, workspace: String = "", zone: ZoneRules? = nil,
    streakLimit: Int? = nil
  ) {
    self.id = id
    self.context = context
    self.scope = scope
    self.workspace = workspace
    self.zone = zone
    self.streakLimit = streakLimit
  }
}
