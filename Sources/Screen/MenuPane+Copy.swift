import Dashboard

extension MenuPane {
  /// Each text with its beginning, or how long it is where it has many lines.
  init(copyMenu menu: CopyMenu, state: AppState, look: Look) {
    let words = Words(look.language)
    let texts = CopyText(state: state, look: look)
    let lines = menu.items.map { item in
      [
        Segment(TextWidth.pad(item.title.text(in: look.language), to: 20) + " "),
        Segment(Self.preview(texts.text(of: item) ?? "", words), Style(.dim)),
      ]
    }
    self.init(title: words.copyTitle, lines: lines, choice: menu.choice, placeholder: words.nothingToCopy)
  }

  private static func preview(_ text: String, _ words: Words) -> String {
    let lines = text.utf8.count { $0 == 0x0A }
    return lines == 0 ? SafeText.line(text, limit: 200) : words.lines(lines + 1)
  }
}
