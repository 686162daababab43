/// One thing that is wrong with the configuration, worded for the person who can mend it.
struct ConfigurationProblem: Equatable, Sendable {
  /// Where the value stands: `FILE:LINE`, a flag such as `--interval`, or a variable such as `SYNCTOP_REGION`.
  let place: String
  /// What is wrong, beginning with the key's path where there is one.
  let what: String
  /// The likely reason.
  let why: String?
  /// What to do about it.
  let nextStep: String

  init(_ place: String, _ what: String, why: String? = nil, nextStep: String) {
    self.place = place
    self.what = what
    self.why = why
    self.nextStep = nextStep
  }

  /// What, why and next step on a line each, as they are printed.
  var text: String {
    ([place.isEmpty ? what : "\(place): \(what)"] + (why.map { ["  likely: \($0)"] } ?? []) + ["  next: \(nextStep)"])
      .joined(separator: "\n")
  }
}
