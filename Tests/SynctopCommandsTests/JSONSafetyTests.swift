import Screen
import SyncLog
import Testing

/// JSON keeps more than a cell does: of what the board never draws it escapes all that could move, hide or reorder
/// text, and leaves what is only of another width or too rare for every terminal's tables.
@Suite struct `What JSON output leaves as it is` {
  private let left = Self.scalarsLeft()

  @Test func `holds every scalar that the board may draw, but quote and backslash`() {
    let escaped = Self.all.filter { SafeText.isAllowed($0) && !left.contains($0) }
    #expect(Set(escaped) == ["\"", "\\"], "\(escaped.prefix(20).map { String($0.value, radix: 16) })")
  }

  @Test func `holds nothing else that a terminal could obey or hide`() {
    let more = left.filter { !SafeText.isAllowed($0) }
    let harmful = more.filter { scalar in
      let properties = scalar.properties
      return switch properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
      default: properties.isDefaultIgnorableCodePoint || properties.isBidiControl
      }
    }
    #expect(!more.isEmpty)
    #expect(harmful.isEmpty, "\(harmful.prefix(20).map { String($0.value, radix: 16) })")
  }

  private static let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

  private static func scalarsLeft() -> Set<Unicode.Scalar> {
    var left: Set<Unicode.Scalar> = []
    for scalar in all where scalar.isASCII {
      let text = JSONValue.string(String(scalar)).jsonText()
      if text == "\"\(scalar)\"" { left.insert(scalar) }
    }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: all.filter { !$0.isASCII })
    let written = JSONValue.string(String(rest)).jsonText().unicodeScalars
    left.formUnion(written.filter { !$0.isASCII })
    return left
  }
}
