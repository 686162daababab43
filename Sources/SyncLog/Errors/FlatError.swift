/// A refusal to drop that lost its line breaks: the label of its Detail, and each object, stand on the message's line.
///
/// Servers and drivers never write it so; a log that takes text in one line does.
enum FlatError {
  /// The places of the blanks where lines ended; none for a text that isn't such a refusal. `text` has no line break.
  static func breaks(in text: TextBytes) -> [Int] {
    guard let (label, body) = detail(text) else { return [] }
    var places = [label]
    var isQuoted = false
    var place = body
    while place < text.count {
      if text[place] == 0x22 { isQuoted.toggle() }
      if text[place] == 0x20, !isQuoted, text[place - 1] != 0x20 {
        let word = text.behindBlanks(place, before: text.count)
        if opens(text, word) { places.append(place) }
      }
      place += 1
    }
    return isQuoted ? [] : places
  }

  /// The blank before the Detail's label, right behind the message's last words, and where the Detail begins.
  private static func detail(_ text: TextBytes) -> (label: Int, body: Int)? {
    for words in ["depend on it", "依赖它"] as [StaticString] {
      guard let place = text.first(words, in: 0..<text.count) else { continue }
      let start = place + words.utf8CodeUnitCount
      let label = text.behindBlanks(start, before: text.count)
      guard label > start, text.quotes(in: 0..<start) % 2 == 0 else { continue }
      for word in details where text.has(word, at: label, before: text.count) {
        return (start, text.behindBlanks(label + word.utf8CodeUnitCount, before: text.count))
      }
    }
    return nil
  }

  private static let details: [StaticString] = ["Detail: ", "DETAIL: ", "详细：", "详细信息:", "详细信息："]

  private static func opens(_ text: TextBytes, _ place: Int) -> Bool {
    let isTrailer = text.has("and ", at: place, before: text.count)
    let number = isTrailer ? place + 4 : place
    let end = text.behindDigits(number)
    if end > number { return (isTrailer ? trailers : counts).contains { text.has($0, at: end, before: text.count) } }
    return openings.contains { text.has($0, at: place, before: text.count) }
  }

  private static let counts: [StaticString] = [" object in database ", " objects in database "]
  private static let trailers: [StaticString] = [" other object (see ", " other objects (see "]

  private static let openings: [StaticString] = [
    "owner of ", "privileges for ", "initial privileges for ", "target of ", "tablespace for ", "and objects in ",
    "Hint: ", "HINT: ", "Where: ", "CONTEXT: ", "Server SQLState: ", "Location: File: ", "LOCATION: ",
  ]
}

extension TextBytes {
  /// The first offset from `start` on that holds no digit.
  fileprivate func behindDigits(_ start: Int) -> Int {
    var place = start
    while place < count, self[place].isDigit { place += 1 }
    return place
  }
}
