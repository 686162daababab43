/// Everything that is wrong with the configuration at once, so that one round of editing mends it. Exit 2.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  let problems: [ConfigurationProblem]

  init(_ problems: [ConfigurationProblem]) { self.problems = problems }

  init(_ problem: ConfigurationProblem) { problems = [problem] }

  package var description: String { problems.map(\.text).joined(separator: "\n") }
}
