/// Why a `--fault` isn't one.
package struct FaultRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was written.
  package let text: String
  /// The kind that was meant, nil for an unknown name.
  package let kind: Fault.Kind?

  /// What is wrong, and what would be right.
  package var description: String {
    guard let kind else {
      return "there is no fault '\(text)'; there are \(Fault.Kind.allCases.map(\.form).joined(separator: ", "))"
    }
    return "'\(text)' has no value that can be used; write \(kind.form)"
  }
}
