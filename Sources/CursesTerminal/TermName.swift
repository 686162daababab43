/// What the environment says in `TERM`, and which terminals to try for it.
package struct TermName: Equatable, Sendable {
  /// The name, if it is one that the terminal database may be asked for.
  package let asked: String?
  /// The value with everything but printable ASCII replaced, at most 40 characters: to show to a person.
  package let shown: String

  /// `value` is that of `TERM`, nil if it isn't set.
  package init(_ value: String?) {
    let value = value ?? ""
    shown = String(value.unicodeScalars.prefix(40).map { (" "..."~").contains($0) ? Character($0) : "?" })
    asked = Self.isName(value) ? value : nil
  }

  /// Names to try in order. A terminal of today that has no entry behaves as xterm does.
  package var candidates: [String] {
    var names = asked.map { [$0] } ?? []
    if let asked, asked.hasPrefix("screen") || asked.hasPrefix("tmux") { names.append("screen-256color") }
    return names + ["xterm-256color", "xterm", "ansi", "vt100"].filter { !names.contains($0) }
  }

  /// The terminal database is a directory: no name may lead out of it.
  private static func isName(_ value: String) -> Bool {
    let bytes = value.utf8
    return (1...64).contains(bytes.count) && bytes.first != UInt8(ascii: ".") && bytes.allSatisfy(isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    case UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
