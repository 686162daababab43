/// One line of a Detail that lists dependents.
enum DependentLine {
  case object(Dependent.How, ObjectDescription)
  /// A right whose object is gone.
  case nothing(Dependent.How)
  case remote(Int, database: Range<Int>)
  case omittedObjects(Int)
  case omittedDatabases(Int)

  /// Nil when the line fits no form.
  static func read(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    let start = text.behindBlanks(line.lowerBound, before: line.upperBound)
    let line = start..<line.upperBound
    guard !line.isEmpty else { return nil }
    if text.equals(line, "privileges for") { return .nothing(.privileges) }
    if let (how, behind) = opening(text, line) {
      let rest = behind..<line.upperBound
      if rest.isEmpty, how == .privileges { return .nothing(how) }
      return ObjectReader.read(text, rest).map { .object(how, $0) }
    }
    return count(text, line) ?? chinese(text, line) ?? depends(text, line)
  }

  /// Whether the line opens or ends as dependents' lines do, whatever stands between.
  static func isLikely(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    let start = text.behindBlanks(line.lowerBound, before: line.upperBound)
    let line = text.trimmingEnd(start..<line.upperBound)
    guard !line.isEmpty else { return false }
    if opening(text, line) != nil || count(text, line) != nil { return true }
    if endings.contains(where: { text.ends(line, with: $0.0) }) { return true }
    return dependsOn.contains { text.first($0, in: line) != nil }
  }

  private static func opening(_ text: TextBytes, _ line: Range<Int>) -> (Dependent.How, Int)? {
    for (word, how) in openings where text.has(word, at: line.lowerBound, before: line.upperBound) {
      return (how, line.lowerBound + word.utf8CodeUnitCount)
    }
    return nil
  }

  private static let openings: [(StaticString, Dependent.How)] = [
    ("owner of ", .owner), ("privileges for ", .privileges), ("target of ", .target), ("tablespace for ", .tablespace),
    ("access to ", .access), ("initial privileges for ", .initialPrivileges), ("drop cascades to ", .depends),
    ("drop auto-cascades to ", .depends), ("递归删除 ", .depends), ("自动递归删除 ", .depends),
  ]

  private static func chinese(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    for (word, how) in endings where text.ends(line, with: word) {
      let rest = text.trimmingEnd(line.dropLast(word.utf8CodeUnitCount))
      if let object = ObjectReader.read(text, rest) { return .object(how, object) }
      if rest.isEmpty, how == .privileges { return .nothing(how) }
    }
    return nil
  }

  private static let endings: [(StaticString, Dependent.How)] = [
    ("的所有者", .owner), ("的属主", .owner), ("的拥有者", .owner), ("的权限", .privileges), ("的目标", .target),
    ("的初始权限", .initialPrivileges),
  ]

  /// `X depends on Y`: of the places where both sides are descriptions, the first.
  private static func depends(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    for word in dependsOn {
      var within = line
      for _ in 0..<mostDepends {
        guard let place = text.first(word, in: within) else { break }
        let behind = (place + word.utf8CodeUnitCount)..<line.upperBound
        if var object = ObjectReader.read(text, line.lowerBound..<place), ObjectReader.read(text, behind) != nil {
          (object.onKind, object.on) = target(text, behind)
          return .object(.depends, object)
        }
        within = behind
      }
    }
    return nil
  }

  private static let dependsOn: [StaticString] = [" depends on ", " 依赖 "]
  /// How often the words can stand in a line and still be looked at.
  private static let mostDepends = 16

  /// What an object depends on: its kind, and the rest of its description.
  private static func target(_ text: TextBytes, _ range: Range<Int>) -> (StaticString?, Range<Int>?) {
    for form in ObjectForm.likely(text, at: range.lowerBound)
    where text.has(form.opening, at: range.lowerBound, before: range.upperBound) {
      return (form.kind, range.dropFirst(form.opening.utf8CodeUnitCount))
    }
    return (nil, nil)
  }
}

extension DependentLine {
  /// Lines that count: objects of another database, and what the server left out.
  private static func count(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    if text.has("and ", at: line.lowerBound, before: line.upperBound) { return trailer(text, line.dropFirst(4)) }
    if text.has("对象在 ", at: line.lowerBound, before: line.upperBound) {
      return chineseDatabases(text, line.dropFirst(10))
    }
    if text.has("在数据库 ", at: line.lowerBound, before: line.upperBound) {
      return chineseRemote(text, line.dropFirst(13))
    }
    guard let (number, behind) = number(text, line) else { return nil }
    let rest = behind..<line.upperBound
    if let name = text.behind([" objects in database ", " object in database "], at: rest), !name.isEmpty {
      return .remote(number, database: name)
    }
    if let name = text.behind([" 对象在 数据库 ", " 个对象在 数据库 "], at: rest), text.ends(name, with: " 中") {
      return .remote(number, database: name.dropLast(4))
    }
    let isOmitted = text.has("个其它对象", at: behind, before: rest.upperBound)
    return isOmitted ? .omittedObjects(number) : nil
  }

  private static func trailer(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    let ofDatabases = text.has("objects in ", at: line.lowerBound, before: line.upperBound)
    guard let (number, behind) = number(text, ofDatabases ? line.dropFirst(11) : line) else { return nil }
    let rest = behind..<line.upperBound
    let words: [StaticString] =
      ofDatabases ? [" other databases ", " other database "] : [" other objects ", " other object "]
    guard let tail = text.behind(words, at: rest), text.equals(tail, "(see server log for list)") else { return nil }
    return ofDatabases ? .omittedDatabases(number) : .omittedObjects(number)
  }

  /// PostgreSQL's `在数据库 D中的N个对象`, behind its first words.
  private static func chineseRemote(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    guard text.ends(line, with: "个对象") else { return nil }
    let end = line.upperBound - 9
    var place = end
    while place > line.lowerBound, text[place - 1].isDigit { place -= 1 }
    let name = line.lowerBound..<place
    guard let (number, behind) = number(text, place..<end), behind == end,
      text.ends(name, with: "中的"), name.count > 6
    else { return nil }
    return .remote(number, database: name.dropLast(6))
  }

  private static func chineseDatabases(_ text: TextBytes, _ line: Range<Int>) -> DependentLine? {
    guard let (number, behind) = number(text, line),
      text.has(" 个其它数据库中", at: behind, before: line.upperBound)
    else { return nil }
    return .omittedDatabases(number)
  }

  private static func number(_ text: TextBytes, _ line: Range<Int>) -> (Int, Int)? {
    var value = 0
    var place = line.lowerBound
    while place < line.upperBound, place < line.lowerBound + 18, text[place].isDigit {
      value = value * 10 + Int(text[place] & 15)
      place += 1
    }
    return place > line.lowerBound ? (value, place) : nil
  }
}

extension TextBytes {
  /// What follows the first of `words` that `range` opens with.
  fileprivate func behind(_ words: [StaticString], at range: Range<Int>) -> Range<Int>? {
    for word in words where has(word, at: range.lowerBound, before: range.upperBound) {
      return range.dropFirst(word.utf8CodeUnitCount)
    }
    return nil
  }
}
