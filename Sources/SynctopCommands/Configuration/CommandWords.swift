/// The words of a command that is written as one text: split as a shell would, but never run by one.
enum CommandWords {
  /// The most words, and the longest text in bytes.
  static let wordLimit = 256
  static let sizeLimit = 8192

  /// Blanks part words; quotes and backslashes keep them together. Nothing is expanded: no variable, no `~`, no `*`.
  ///
  /// - Returns: nil without a word, for a quote that doesn't close, and beyond the bounds.
  static func split(_ text: String) -> [String]? {
    guard text.utf8.count <= sizeLimit, !text.utf8.contains(0) else { return nil }
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (_, let open?) where open == character: quote = nil
      case ("\\", nil), ("\\", "\""?):
        guard let next = rest.popFirst() else { return nil }
        let isKept = quote == nil || next == "\"" || next == "\\"
        word = (word ?? "") + (isKept ? "" : "\\") + String(next)
      case (_, nil) where character.isWhitespace:
        if let ended = word { words.append(ended) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let ended = word { words.append(ended) }
    return quote == nil && isCommand(words) ? words : nil
  }

  /// Whether these can be the words of a command: a program, and a bounded number of arguments.
  static func isCommand(_ words: [String]) -> Bool {
    words.first?.isEmpty == false && words.count <= wordLimit && words.allSatisfy { !$0.utf8.contains(0) }
      && words.reduce(0) { $0 + $1.utf8.count } <= sizeLimit
  }
}
