/// A context of the configuration that a board can watch.
package struct PlaceChoice: Equatable, Sendable {
  /// Unsanitised, as is the detail.
  package let name: String
  /// Region, project and workspaces, in few words.
  package let detail: String
  /// Whether the board watches it now.
  package let isCurrent: Bool

  package init(name: String, detail: String, isCurrent: Bool) {
    self.name = name
    self.detail = detail
    self.isCurrent = isCurrent
  }
}
