extension Question {
  /// Which answer a typed line is: an option by its name, its number or a part that only it has, else a free one.
  /// Nil where it is none.
  func reply(to line: String) -> Reply? {
    let text = line.trimmed
    if text.isEmpty { return preselected.map(Reply.option) }
    let folded = text.lowercased()
    let names = options.map { ([$0.label] + $0.names).map { $0.lowercased() } }
    if let index = names.firstIndex(where: { $0.contains(folded) }) { return .option(index) }
    if let number = Int(text), options.indices.contains(number - 1) { return .option(number - 1) }
    if other != nil { return .other(text) }
    // A number that no option has is a slip, and no part of a name.
    guard Int(text) == nil else { return nil }
    let similar = names.indices.filter { index in names[index].contains { $0.contains(folded) } }
    return similar.count == 1 ? .option(similar[0]) : nil
  }

  /// The options that have `filter` in their words, by their index.
  func options(matching filter: String) -> [Int] {
    let folded = filter.lowercased()
    guard !folded.isEmpty else { return Array(options.indices) }
    return options.indices.filter { index in
      let option = options[index]
      return ([option.label, option.note] + option.names).contains { $0.lowercased().contains(folded) }
    }
  }
}

extension String {
  /// Without blanks and line ends around it.
  var trimmed: String {
    let head = drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}
