extension Cause {
  /// What cures the cause, in order.
  package func remedy(_ options: RemedyOptions = RemedyOptions()) -> Remedy {
    Remedy(summary: explanation, steps: id == Self.roleDependents ? roleSteps(options) : tableSteps(options))
  }

  /// The remedy's SQL as one script for psql or gsql, safe to be printed.
  ///
  /// It starts in the database that reported the failure. Statements that change anything are comments unless
  /// `options` ask for them; what a person must fill in first is a comment always. Empty where no SQL helps.
  package func script(_ options: RemedyOptions = RemedyOptions()) -> String {
    let script = id == Self.roleDependents ? roleScript(options) : tableScript(options)
    return script.text(isDestructive: options.isDestructive)
  }

  private static let roleDependents = "role_dependents"

  private func dialect(_ options: RemedyOptions) -> Dialect { options.dialect ?? dialect }

  private func tableSteps(_ options: RemedyOptions) -> [Remedy.Step] {
    template.steps(for: self, dialect: dialect(options)) { value, quoting in
      switch quoting {
      case .identifier: SQLText.identifier(value)
      case .literal: SQLText.literal(value)
      }
    }
  }

  /// A statement counts as a query only where the table says so and it is one.
  private func tableScript(_ options: RemedyOptions) -> SQLScript {
    let statements = tableSteps(options).flatMap { step in
      step.sql.map { SQLStatement(text: $0, isQuery: !step.isDestructive && $0.hasPrefix("SELECT ")) }
    }
    return SQLScript(sections: statements.isEmpty ? [] : [SQLScript.Section(statements: statements)])
  }
}
