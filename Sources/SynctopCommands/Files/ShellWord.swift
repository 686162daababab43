/// What a shell takes as one word, for commands that an error tells people to run.
enum ShellWord {
  /// `text` in single quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
