/// A program to be run by its words, never by a shell, within a time and with a bounded output.
package struct Program: Sendable, Equatable {
  /// The program's name or path, then its arguments; never empty.
  package let words: [String]
  /// The whole environment that the program gets.
  package var environment: [String: String]
  /// The longest it may run; then its process group is killed.
  package var timeLimit = Duration.seconds(10)
  /// The most bytes that it may write on stdout.
  package var outputLimit = 65_536

  package init(words: [String], environment: [String: String]) {
    self.words = words
    self.environment = environment
  }

  /// What the program writes on stdout, when it ends with status 0. It reads nothing from stdin.
  @concurrent
  package func output() async throws(ProgramFailure) -> [UInt8] {
    throw ProgramFailure(.notStarted, "programs can't be run yet")
  }
}
