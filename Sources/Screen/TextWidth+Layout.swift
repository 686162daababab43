extension TextWidth {
  /// Which end of a padded text is filled with blanks.
  package enum Alignment: Sendable {
    case leading, trailing
  }

  /// `text` in no more than `columns`, ending with `…` if anything was cut. It may be a column short before a wide
  /// character. Needs safe text of one line.
  package static func cut(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns, SafeText.isPlain(text) { return text }
    let whole = prefix(of: text, columns: columns)
    if whole.bytes == text.utf8.count { return text }
    return head(text, bytes: prefix(of: text, columns: columns - 1).bytes) + "…"
  }

  /// `text` cut or filled with blanks to exactly `columns`: numbers want `.trailing`, which puts the blanks first.
  package static func pad(_ text: String, to columns: Int, _ alignment: Alignment = .leading) -> String {
    let text = cut(text, to: columns)
    let blanks = String(repeating: " ", count: max(columns - Self.columns(of: text), 0))
    switch alignment {
    case .leading: return text + blanks
    case .trailing: return blanks + text
    }
  }

  private static func head(_ text: String, bytes: Int) -> Substring {
    text[..<text.utf8.index(text.startIndex, offsetBy: bytes)]
  }
}
