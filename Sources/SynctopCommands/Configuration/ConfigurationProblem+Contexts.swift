extension ConfigurationProblem {
  /// A context that isn't there. `subject` begins the sentence: `context is`, `--context names`.
  static func unknownContext(
    _ name: String, _ place: String, subject: String, among known: [String]
  ) -> ConfigurationProblem {
    let near = NearestWord.to(name, among: known).map { "did you mean \"\($0)\"? " } ?? ""
    return ConfigurationProblem(
      place, "\(subject) \"\(name)\", and there is no such context",
      nextStep: known.isEmpty
        ? "add it to contexts in the configuration file, or leave it out"
        : near + "there are: \(known.joined(separator: ", "))")
  }
}
