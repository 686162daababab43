/// Reads what refers to a user, group or role out of Ranger's refusals to delete it.
enum RangerReader {
  static func read(_ text: TextBytes) -> [Dependent] {
    let line = 0..<text.lineEnd(from: 0)
    for (words, kind) in members {
      if let place = text.first(words, in: line) {
        let rest = (place + words.utf8CodeUnitCount)..<line.upperBound
        return names(text, rest).map { Dependent(.member, kind: kind, name: $0) }
      }
    }
    return referenced(text, line)
  }

  private static let members: [(StaticString, String)] = [
    ("present in Roles : ", "ranger role"), ("present in Roles: ", "ranger role"),
    ("present in Role : ", "ranger role"), ("present in Security Zone : ", "ranger security zone"),
    ("present in Security Zones : ", "ranger security zone"), ("present in Security Zone: ", "ranger security zone"),
  ]

  private static func names(_ text: TextBytes, _ range: Range<Int>) -> [String] {
    var names: [String] = []
    var start = range.lowerBound
    for place in range.lowerBound...range.upperBound
    where place == range.upperBound || text[place] == UInt8(ascii: ",") {
      let name = text.trimmingEnd(text.behindBlanks(start, before: place)..<place)
      if !name.isEmpty { names.append(text.text(name)) }
      start = place + 1
    }
    return names
  }

  /// `Role 'r' can not be deleted as it is referenced in one or more policies`.
  private static func referenced(_ text: TextBytes, _ line: Range<Int>) -> [Dependent] {
    guard let place = text.first(" referenced in one or more ", in: line) else { return [] }
    let rest = (place + 27)..<line.upperBound
    for (word, kind) in referrers where text.has(word, at: rest.lowerBound, before: rest.upperBound) {
      return [Dependent(.referenced, kind: kind)]
    }
    return []
  }

  private static let referrers: [(StaticString, String)] = [
    ("policies", "ranger policy"), ("other roles", "ranger role"), ("security zones", "ranger security zone"),
  ]
}
