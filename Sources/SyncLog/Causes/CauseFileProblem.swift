/// What is wrong in a file of users' own causes, where, and what to do about it.
package struct CauseFileProblem: Error, Equatable, Sendable {
  /// Where in the file, such as `causes[2].patterns[0]`.
  package let place: String
  package let text: Wording
  package let nextStep: Wording

  init(_ place: String, _ text: Wording, _ nextStep: Wording) {
    self.place = place
    self.text = text
    self.nextStep = nextStep
  }
}

extension CauseFileProblem {
  static func wrongType(_ place: String, _ wanted: Wording) -> CauseFileProblem {
    CauseFileProblem(
      place, Wording("isn't \(wanted.english)", "不是\(wanted.chinese)"),
      Wording("Write \(wanted.english) here.", "请在此处填写\(wanted.chinese)。"))
  }

  static func missing(_ place: String) -> CauseFileProblem {
    CauseFileProblem(place, Wording("is missing", "缺失"), Wording("Add it.", "请补充。"))
  }

  static func tooLong(_ place: String, _ limit: Int, _ unit: Wording) -> CauseFileProblem {
    CauseFileProblem(
      place, Wording("is more than \(limit) \(unit.english)", "超过 \(limit) \(unit.chinese)"),
      Wording("Shorten it.", "请缩短。"))
  }

  static func unknownKey(_ place: String, _ known: [String]) -> CauseFileProblem {
    let keys = known.joined(separator: ", ")
    return CauseFileProblem(
      place, Wording("is no key that synctop knows", "不是已知的键"),
      Wording("Take it out, or use one of: \(keys).", "请删除，或使用以下之一：\(keys)。"))
  }

  static func pattern(_ place: String, _ problem: MessagePattern.Problem) -> CauseFileProblem {
    switch problem {
    case .empty:
      CauseFileProblem(
        place, Wording("has too few words", "文字过少"),
        Wording(
          "Write the message as the server prints it, with at least three letters in a row.", "请照服务器输出填写，至少有三个连续字母。"))
    case .unbalanced:
      CauseFileProblem(
        place, Wording("has a brace without its other half", "花括号不成对"),
        Wording("Write {role}, for example.", "例如写作 {role}。"))
    case .unknownName(let name):
      CauseFileProblem(
        place, Wording("has an unknown name in braces: \(name)", "花括号中的名称未知：\(name)"),
        Wording(
          "Use * for what isn't named, or one of: \(nameList).", "不需要命名的部分用 *，或使用以下之一：\(nameList)。"))
    case .adjacentGaps:
      CauseFileProblem(
        place, Wording("has two gaps with no words between", "两个占位之间没有文字"),
        Wording("Put words between them, or take one out.", "请在其间加入文字，或删除其中一个。"))
    case .tooManyAlternatives:
      CauseFileProblem(
        place,
        Wording(
          "stands for more than \(MessagePattern.expansionLimit) patterns", "展开后超过 \(MessagePattern.expansionLimit) 个模式"
        ),
        Wording("Write several patterns.", "请拆分为多个模式。"))
    }
  }

  static let nameList = Entity.allCases.filter { $0 != .roles }.map(\.rawValue).joined(separator: ", ")
}
