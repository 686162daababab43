extension Grid {
  /// The same picture for a terminal that knows no UTF-8: lines and glyphs become their likeness, all else `?`, two of
  /// them for a wide character.
  package func asciiOnly() -> Grid {
    var grid = self
    var second: UInt32 = 0x20
    for index in grid.cells.indices {
      let code = grid.cells[index].code
      if code == Cell.continuation {
        grid.cells[index].code = second
      } else {
        let first = likeness(of: code)
        grid.cells[index].code = first
        second = first == 0x3F ? 0x3F : 0x20
      }
    }
    grid.clusters = []
    return grid
  }

  private func likeness(of code: UInt32) -> UInt32 {
    if code < 0x80 { return code }
    if code >= Cell.clusterBase {
      let base = clusters[Int(code - Cell.clusterBase)].unicodeScalars.first
      return base.map { likeness(of: $0.value) } ?? 0x3F
    }
    return Unicode.Scalar(code).map { Self.likeness(of: $0).value } ?? 0x3F
  }

  /// The table of likenesses, of what panes draw and what logs are fond of.
  private static func likeness(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "─", "━", "═", "╌", "┄", "–", "—", "‐", "‑", "−", "▔": "-"
    case "│", "┃", "║", "‖", "╎", "┆", "▏", "▎", "▍", "▕": "|"
    case "\u{250C}"..."\u{254B}", "\u{2552}"..."\u{2570}": "+"
    case "▌", "▐", "▸", "▶", "›", "»", "→", "⇒", "❯", "▷": ">"
    case "◂", "◀", "‹", "«", "←", "⇐", "◁": "<"
    case "≥": ">"
    case "≤": "<"
    case "▲", "▴", "↑", "△": "^"
    case "▼", "▾", "↓", "▽", "✓", "✔": "v"
    case "✗", "✘", "×", "✕", "✖": "x"
    case "⊘", "⊗", "⛒", "■", "□", "▒", "▓", "█", "▇": "#"
    case "⏱", "⚠", "¡": "!"
    case "◌", "…", "≈", "~": "~"
    case "·", "․", "‧", "∙", "⋅": "."
    case "●", "•", "★", "☆", "◆", "◇", "✱", "∗": "*"
    case "○", "◯", "°", "◎", "◍", "◐": "o"
    case "⏎", "↵": "$"
    case "⚑", "⚐": "A"
    case "✎", "✏": "n"
    case "≠": "!"
    case "↻", "⟳", "↺": "@"
    case "▁", "▂": "_"
    case "▃", "▄": "-"
    case "▅", "▆", "⏸", "≡": "="
    case "‘", "’", "′", "‛": "'"
    case "“", "”", "″": "\""
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{3000}": " "
    case "，", "、": ","
    case "。": "."
    case "：": ":"
    case "（": "("
    case "）": ")"
    default: "?"
    }
  }
}
