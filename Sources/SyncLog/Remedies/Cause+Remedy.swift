extension Cause {
  /// What cures the cause, in order.
  package func remedy(_ options: RemedyOptions = RemedyOptions()) -> Remedy {
    Remedy(summary: explanation, steps: [])
  }

  /// The remedy's SQL as one script for psql or gsql, safe to be printed.
  package func script(_ options: RemedyOptions = RemedyOptions()) -> String { "" }
}
