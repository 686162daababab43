extension TaskRun {
  /// How long the run took, or has taken; nil where that can't be told. `loggedAt` is the moment of the stamp on its
  /// log's newest entry, epoch milliseconds.
  package func duration(loggedAt: Int64? = nil) -> RunDuration? { nil }
}
