/// How a text gets from here to the clipboard of the terminal that a person sits at.
package enum ClipboardRoute: Equatable, Sendable {
  /// Straight to the terminal; tmux takes it in the same form when its `set-clipboard` is `on`.
  case plain
  /// Through tmux, in both forms: which of them it lets pass is its user's choice.
  case tmux
  /// Through GNU screen, which passes on what is wrapped, in pieces.
  case screen

  /// Names that terminals go by which take the sequence, or pass over it without a trace.
  private static let families = [
    "xterm", "rxvt", "alacritty", "foot", "kitty", "wezterm", "iterm", "iterm2", "st", "tmux", "screen", "konsole",
    "vte", "gnome", "mintty", "contour", "ghostty", "rio", "nsterm", "putty",
  ]

  /// - Parameters:
  ///   - term: the value of `TERM`. A terminal that it says nothing of is sent nothing: some print what they don't know.
  ///   - isInTmux: whether `TMUX` is set, which doesn't follow over SSH as `TERM` does.
  ///   - isInScreen: whether `STY` is set.
  package init?(term: String?, isInTmux: Bool, isInScreen: Bool) {
    let family = (term ?? "").lowercased().prefix { $0 != "-" && $0 != "." }
    guard Self.families.contains(String(family)) else { return nil }
    switch (isInTmux || family == "tmux", isInScreen) {
    case (true, _): self = .tmux
    case (false, true): self = .screen
    case (false, false): self = .plain
    }
  }
}
