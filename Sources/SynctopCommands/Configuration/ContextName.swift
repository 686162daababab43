/// What contexts may be called: 1 to 64 letters of any script, digits, `.`, `_` and `-`.
enum ContextName {
  /// Stands for all contexts, and so names none.
  static let all = "all"
  static let rule = "1 to 64 letters, digits, '.', '_' or '-', and not \"all\""

  static func isValid(_ name: String) -> Bool {
    (1...64).contains(name.count) && name.utf8.count <= 256 && name != all && name.unicodeScalars.allSatisfy(isAllowed)
  }

  /// The names in a text such as `prod,test`; nil where one can't be a name, or stands twice. `all` stands alone.
  static func list(_ text: String) -> [String]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    return isList(names) ? names : nil
  }

  static func isList(_ names: [String]) -> Bool {
    names == [all] || (!names.isEmpty && names.allSatisfy(isValid) && Set(names).count == names.count)
  }

  private static func trimmed(_ text: Substring) -> String {
    let head = text.drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    default: return scalar == "." || scalar == "_" || scalar == "-"
    }
  }
}
