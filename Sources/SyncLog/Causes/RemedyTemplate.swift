/// The steps that cure a class of causes, with places for what a failure names.
package struct RemedyTemplate: Equatable, Sendable {
  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  /// How a value is written so that SQL takes it for a name or for a text.
  package enum Quoting: String, Sendable {
    case identifier, literal
  }

  /// One step. In texts, `{role}` stands for the entity as the log has it, and what stands in brackets is left out
  /// when an entity in it isn't known; in SQL, `{role|identifier}` and `{role|literal}` go through quoting.
  package struct Step: Equatable, Sendable {
    package let kind: Remedy.Kind
    package let place: Wording?
    package let text: Wording
    /// Each one whole statement; one that names an entity that isn't known is left out.
    package let sql: [String]
    /// Whether the statements change anything.
    package let isDestructive: Bool
    /// The page or the section of a manual that says so.
    package let source: String
    /// The dialect that the step is for; nil for both.
    package let dialect: Dialect?

    package init(
      _ kind: Remedy.Kind, at place: Wording? = nil, _ text: Wording, sql: [String] = [],
      isDestructive: Bool = false, source: String, dialect: Dialect? = nil
    ) {
      self.kind = kind
      self.place = place
      self.text = text
      self.sql = sql
      self.isDestructive = isDestructive
      self.source = source
      self.dialect = dialect
    }
  }
}

extension RemedyTemplate {
  /// The steps for one failure in SQL of one dialect; `quote` writes a value of the log into SQL.
  ///
  /// Statements of which an entity isn't known are left out, and a step that was nothing but such with them.
  package func steps(
    for cause: Cause, dialect: Dialect, quote: (_ value: String, Quoting) -> String
  ) -> [Remedy.Step] {
    steps.compactMap { step in
      guard step.dialect == nil || step.dialect == dialect else { return nil }
      let sql = step.sql.compactMap { TextTemplate($0, hasOptionalParts: false).filled(cause, quote) }
      guard !sql.isEmpty || step.sql.isEmpty else { return nil }
      return Remedy.Step(
        step.kind, place: step.place, cause.filled(WordingTemplate(step.text)), sql: sql,
        isDestructive: step.isDestructive,
        source: step.source)
    }
  }
}

extension TextTemplate {
  fileprivate func filled(_ cause: Cause, _ quote: (String, RemedyTemplate.Quoting) -> String) -> String? {
    filled { name, form in
      guard let value = Entity(rawValue: name).flatMap({ cause.entities[$0] }) else { return nil }
      switch form {
      case .plain: return nil
      case .sql(let quoting): return quote(value, quoting)
      }
    }
  }
}
