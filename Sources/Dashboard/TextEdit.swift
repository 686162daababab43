/// One change to a text being typed.
package enum TextEdit: Equatable, Sendable {
  case insert(String)
  case deleteBackward, deleteForward, deleteWord, clear
  case left, right, start, end
}

extension TextEdit {
  /// What `key` does to a text, or nil where it isn't for the text.
  package init?(_ key: Key) {
    switch key {
    case .character(let character): self = .insert(String(character))
    case .backspace, .control("h"): self = .deleteBackward
    case .delete: self = .deleteForward
    case .control("w"): self = .deleteWord
    case .control("u"): self = .clear
    case .left: self = .left
    case .right: self = .right
    case .home, .control("a"): self = .start
    case .end, .control("e"): self = .end
    case .control, .alt, .function, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown: return nil
    }
  }
}
