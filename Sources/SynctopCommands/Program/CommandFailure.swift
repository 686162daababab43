/// A command could not do what it was asked: what, likely why, next step. Exit 1 unless it says otherwise.
package struct CommandFailure: Error, Equatable {
  let what: String
  let nextStep: String?
  let code: Int32

  package init(_ what: String, nextStep: String? = nil, code: Int32 = 1) {
    self.what = what
    self.nextStep = nextStep
    self.code = code
  }

  /// The text for a person.
  var text: String { what + (nextStep.map { "\n  next: \($0)" } ?? "") }
}
