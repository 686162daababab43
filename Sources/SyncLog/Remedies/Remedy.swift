/// What cures a cause: steps in their order.
package struct Remedy: Equatable, Sendable {
  package let summary: Wording
  package let steps: [Step]

  package struct Step: Equatable, Sendable {
    package let kind: Kind
    /// Where it is done, such as a console page or a database.
    package let place: Wording?
    package let text: Wording
    /// Statements in their order, each whole.
    package let sql: [String]
    package let isDestructive: Bool
    /// The page or the section of a manual that says so.
    package let source: String

    package init(
      _ kind: Kind, place: Wording? = nil, _ text: Wording, sql: [String] = [],
      isDestructive: Bool = false, source: String
    ) {
      self.kind = kind
      self.place = place
      self.text = text
      self.sql = sql
      self.isDestructive = isDestructive
      self.source = source
    }
  }

  package enum Kind: String, Sendable, CaseIterable {
    case console, sql, iam, wait, check
  }

  package init(summary: Wording, steps: [Step]) {
    self.summary = summary
    self.steps = steps
  }
}
