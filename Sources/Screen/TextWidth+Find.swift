extension TextWidth {
  /// Where `needle` occurs in `text` in any case: first column and width of each place, from left to right.
  static func places(of needle: String, in text: String) -> [(start: Int, width: Int)] {
    let wanted = Array(needle.lowercased())
    let characters = Array(text)
    guard !wanted.isEmpty, characters.count >= wanted.count else { return [] }
    let folded = characters.map { Character($0.lowercased().first.map(String.init) ?? " ") }
    var places: [(start: Int, width: Int)] = []
    var index = 0
    while index + wanted.count <= folded.count {
      guard folded[index..<index + wanted.count].elementsEqual(wanted) else {
        index += 1
        continue
      }
      let end = index + wanted.count
      places.append((columns(of: String(characters[..<index])), columns(of: String(characters[index..<end]))))
      index = end
    }
    return places
  }

  /// `text` without its first `columns` columns; a wide character that is cut in two leaves a blank.
  static func drop(_ text: String, columns: Int) -> String {
    var passed = 0
    var rest = text[...]
    while passed < columns, let first = rest.first {
      passed += Self.columns(of: String(first))
      rest.removeFirst()
    }
    return String(repeating: " ", count: max(passed - columns, 0)) + rest
  }
}
