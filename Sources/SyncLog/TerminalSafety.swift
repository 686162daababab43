/// Which characters of a stranger's text may reach a terminal as they are.
enum TerminalSafety {
  /// False for controls, line and paragraph separators, format characters (bidi, zero-width), default ignorables,
  /// private use, non-characters, unassigned, and whatever came after Unicode 15.0, which terminals can't be
  /// trusted to know.
  static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3041...0x3096: true
    case 0..<0x20, 0x7F..<0xA0: false
    default: isSafe(scalar.properties)
    }
  }

  private static func isSafe(_ properties: Unicode.Scalar.Properties) -> Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: break
    }
    guard let age = properties.age, (age.major, age.minor) <= (15, 0) else { return false }
    return !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
  }
}
