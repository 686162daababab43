extension ServerError {
  /// The message that this one quotes, as `…, Error Message: FATAL:  dn_6001_6002: …` does, with this one's sections.
  package var inner: ServerError? {
    TextBytes.read(message) { text in
      var place = 1
      while place < text.count {
        if [0x20, 0x3A, 0x9A].contains(text[place - 1]),
          let (severity, _, behind) = ErrorHead.severity(text, place, text.count)
        {
          return quoted(text, severity: severity, behind: behind)
        }
        place += 1
      }
      return nil
    }
  }

  private func quoted(_ text: TextBytes, severity: Range<Int>, behind: Int) -> ServerError {
    var words = text.behindBlanks(behind, before: text.count)
    var inner = self
    if let node = ErrorHead.node(text, words, text.count) {
      inner.node = text.text(node)
      words = text.behindBlanks(node.upperBound + 1, before: text.count)
    }
    inner.severity = text.text(severity)
    inner.message = text.text(words..<text.count)
    return inner
  }
}
