extension Cause {
  /// What cures the cause, in order.
  package func remedy(_ options: RemedyOptions = RemedyOptions()) -> Remedy {
    Remedy(summary: explanation, steps: steps(options))
  }

  /// The remedy's SQL as one script for psql or gsql, safe to be printed.
  package func script(_ options: RemedyOptions = RemedyOptions()) -> String {
    sqlScript(options).text(isDestructive: options.isDestructive)
  }

  private func steps(_ options: RemedyOptions) -> [Remedy.Step] {
    []
  }

  private func sqlScript(_ options: RemedyOptions) -> SQLScript {
    RoleRemoval(self, options)?.script ?? SQLScript()
  }
}
