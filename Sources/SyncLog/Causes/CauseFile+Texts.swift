extension CauseFile {
  mutating func patterns(_ value: JSONValue?, at place: String) -> [String] {
    list(value, at: place, limit: Self.patternLimit).compactMap { index, text in
      let place = "\(place)[\(index)]"
      guard text.utf8.count <= Self.patternLengthLimit else {
        problems.append(.tooLong(place, Self.patternLengthLimit, Wording("bytes", "字节")))
        return nil
      }
      do throws(MessagePattern.Problem) {
        let parsed = try MessagePattern.parse(text)
        guard parsed.allSatisfy(\.isSpecific) else { throw .empty }
        return text
      } catch {
        problems.append(.pattern(place, error))
        return nil
      }
    }
  }

  mutating func states(_ value: JSONValue?, at place: String) -> [String] {
    list(value, at: place, limit: Self.patternLimit).compactMap { index, text in
      let code = text.hasSuffix("*") ? text.dropLast() : Substring(text)
      let isCode = code.utf8.allSatisfy { $0.isDigit || (0x41...0x5A).contains($0) }
      if isCode, code.utf8.count == 5 || (text.hasSuffix("*") && 2...4 ~= code.utf8.count) { return text }
      problems.append(
        CauseFileProblem(
          "\(place)[\(index)]", Wording("is no SQLSTATE", "不是 SQLSTATE"),
          Wording("Write five capitals and digits, or the first ones with *.", "请填写五位大写字母和数字，或以 * 结尾的前几位。")))
      return nil
    }
  }

  private mutating func list(_ value: JSONValue?, at place: String, limit: Int) -> [(Int, String)] {
    guard let value else { return [] }
    guard let items = value.array, items.allSatisfy({ $0.string != nil }) else {
      problems.append(.wrongType(place, Wording("a list of texts", "文本列表")))
      return []
    }
    if items.count > limit { problems.append(.tooLong(place, limit, Wording("items", "项"))) }
    return items.prefix(limit).enumerated().map { ($0, $1.string ?? "") }
  }

  /// A text for both languages, or one for each.
  mutating func wording(_ value: JSONValue?, at place: String) -> Wording? {
    guard let value else { return nil }
    guard let object = value.object else { return template(value, at: place).map { Wording($0, $0) } }
    checkKeys(object, ["en", "zh-Hans"], at: place + ".")
    let english = object["en"].flatMap { template($0, at: place + ".en") }
    let chinese = object["zh-Hans"].flatMap { template($0, at: place + ".zh-Hans") }
    guard let either = english ?? chinese else {
      problems.append(.missing(place + ".en"))
      return nil
    }
    return Wording(english ?? either, chinese ?? either)
  }

  private mutating func template(_ value: JSONValue, at place: String) -> String? {
    guard let text = text(value, at: place) else { return nil }
    let names = TextTemplate(text).names
    guard names.count == text.utf8.count(where: { $0 == UInt8(ascii: "{") }) else {
      problems.append(.pattern(place, .unbalanced))
      return nil
    }
    for name in names where !TextTemplate.counts.contains(name) && Entity(rawValue: name) == nil {
      problems.append(.pattern(place, .unknownName(name)))
      return nil
    }
    return text
  }

  mutating func text(_ value: JSONValue?, at place: String) -> String? {
    guard let value else { return nil }
    guard let text = value.string, !Blanks.areAll(Substring(text)) else {
      problems.append(.wrongType(place, Wording("a text", "文本")))
      return nil
    }
    guard text.utf8.count <= Self.textLengthLimit else {
      problems.append(.tooLong(place, Self.textLengthLimit, Wording("bytes", "字节")))
      return nil
    }
    return text
  }

  mutating func flag(_ value: JSONValue?, at place: String) -> Bool {
    guard let value else { return false }
    guard let flag = value.bool else {
      problems.append(.wrongType(place, Wording("true or false", " true 或 false")))
      return false
    }
    return flag
  }
}

extension MessagePattern {
  /// Whether enough of a message is told for the pattern to mean something: three letters in a row.
  fileprivate var isSpecific: Bool {
    let segments = [head] + gaps.map(\.next)
    return segments.contains {
      $0.atoms.contains { if case .literal(let bytes) = $0 { bytes.count >= 3 } else { false } }
    }
  }
}
