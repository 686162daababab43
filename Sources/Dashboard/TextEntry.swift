/// One line of text being typed. Bounded to `limit` characters.
package struct TextEntry: Equatable, Sendable {
  package static let limit = 1000

  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = String(text.prefix(Self.limit))
    cursor = self.text.count
  }

  package mutating func edit(_ edit: TextEdit) {
    switch edit {
    case .insert(let typed): insert(typed)
    case .deleteBackward: delete(from: cursor - 1, to: cursor)
    case .deleteForward: delete(from: cursor, to: cursor + 1)
    case .deleteWord: delete(from: wordStart, to: cursor)
    case .clear: self = TextEntry()
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, text.count)
    case .start: cursor = 0
    case .end: cursor = text.count
    }
  }

  private mutating func insert(_ typed: String) {
    let room = max(Self.limit - text.count, 0)
    let line = typed.filter { !$0.isNewline }.prefix(room)
    text.insert(contentsOf: line, at: index(cursor))
    cursor = min(cursor + line.count, text.count)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(start, 0)
    let end = min(end, text.count)
    guard start < end else { return }
    text.removeSubrange(index(start)..<index(end))
    cursor = start
  }

  private var wordStart: Int {
    let before = text.prefix(cursor)
    let trimmed = before.reversed().drop { $0 == " " }
    return trimmed.drop { $0 != " " }.count
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }
}
