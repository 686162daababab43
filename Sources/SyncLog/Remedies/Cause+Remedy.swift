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

  /// The table's steps. A statement about what can't be a name is left out: the server would cut it to another's.
  private func tableSteps(_ options: RemedyOptions) -> [Remedy.Step] {
    let steps = template.steps(for: self, dialect: dialect(options)) { value, quoting in
      switch quoting {
      case .identifier: SQLText.canBeName(value) ? SQLText.identifier(value) : "\0"
      case .literal: SQLText.literal(value)
      }
    }
    return steps.compactMap { step in
      let sql = step.sql.filter { !$0.utf8.contains(0) }
      guard sql.count < step.sql.count else { return step }
      return sql.isEmpty ? nil : step.with(sql)
    }
  }

  /// A statement counts as a query only where the table says so and it is one.
  private func tableScript(_ options: RemedyOptions) -> SQLScript {
    let statements = tableSteps(options).flatMap { step in
      step.sql.map { SQLStatement(text: $0, isQuery: !step.isDestructive && $0.hasPrefix("SELECT ")) }
    }
    guard !statements.isEmpty else { return SQLScript() }
    return SQLScript(sections: [SQLScript.Section(statements: [Self.encoding] + statements)])
  }

  /// The script's own encoding, whatever the database's is.
  private static let encoding = SQLStatement.query("SELECT pg_catalog.set_config('client_encoding', 'UTF8', false);")
}

extension Remedy.Step {
  fileprivate func with(_ sql: [String]) -> Remedy.Step {
    Remedy.Step(kind, place: place, text, sql: sql, isDestructive: isDestructive, source: source)
  }
}
