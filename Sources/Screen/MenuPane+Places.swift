import Dashboard

extension MenuPane {
  /// The contexts: which are watched now, and which are marked to be opened together.
  init(places menu: PlaceMenu, look: Look) {
    let words = Words(look.language)
    let lines = menu.matches.map { choice in
      [
        Segment(menu.marked.contains(choice.name) ? "✓ " : "  ", Style(.accent, .bold)),
        Segment(choice.isCurrent ? "● " : "  ", Style(.good)),
        Segment(TextWidth.pad(TextWidth.cut(SafeText.line(choice.name), to: 24), to: 24) + " "),
        Segment(SafeText.line(choice.detail, limit: 200), Style(.dim)),
      ]
    }
    self.init(title: words.contexts, lines: lines, choice: menu.choice, placeholder: words.noSuchContext)
  }

  /// What a passcode is asked for; it is typed in the last line, and only its length is shown.
  init(passcode entry: PasscodeEntry, look: Look) {
    let words = Words(look.language)
    let user = SafeText.line(entry.user, limit: 100)
    self.init(
      title: words.passcodeTitle,
      lines: (entry.isAgain ? [[Segment(words.passcodeRefused, Style(.warning))]] : [])
        + [[Segment(words.passcodeOf(user))], [Segment(words.passcodeHint, Style(.dim))]],
      choice: -1, placeholder: "")
  }
}
