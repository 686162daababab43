package import TaskModel

/// What a server answered to a first request, which proved nothing and asked for nothing.
package struct GreetingFacts: Sendable, Equatable {
  /// Nil where the connection was plain.
  package let security: SecurityFacts?
  /// From the connection's start to the end of the answer's head, or of the wait for it.
  package let took: Duration
  /// Nil where no answer came, for this reason.
  package let answer: Result<Answer, FetchFailure>

  package struct Answer: Sendable, Equatable {
    package let status: Int
    /// The server's clock, epoch seconds; nil when it didn't tell it.
    package let date: Int64?
  }
}
