/// What an operator chooses of a remedy.
package struct RemedyOptions: Equatable, Sendable {
  /// Nil for what the log shows.
  package var dialect: Dialect?
  /// The role that gets what the dropped one owns; nil for the current user.
  package var owner: String?
  /// Statements that change anything are commented out unless this is set.
  package var isDestructive = false

  package init(dialect: Dialect? = nil, owner: String? = nil, isDestructive: Bool = false) {
    self.dialect = dialect
    self.owner = owner
    self.isDestructive = isDestructive
  }
}
