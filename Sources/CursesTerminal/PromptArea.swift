import Glibc

/// Some lines at the cursor of a terminal, drawn anew with every key and gone in the end.
package struct PromptArea {
  private let descriptor: Int32
  private var shown = 0

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Draws `lines` over those that were drawn before.
  package mutating func show(_ lines: [PromptLine]) {
    write(up + lines.map { Self.styled($0) + "\r\n" }.joined())
    shown = lines.count
  }

  /// Takes away what was drawn.
  package mutating func clear() {
    write(up)
    shown = 0
  }

  /// Columns and rows of the terminal; 80×24 where it doesn't say.
  package var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (min(Int(size.ws_col), 400), min(Int(size.ws_row), 200))
  }

  private var up: String { (shown > 0 ? "\u{1B}[\(shown)A" : "") + "\r\u{1B}[J" }

  private static func styled(_ line: PromptLine) -> String {
    switch line.look {
    case .plain: line.text
    case .strong: "\u{1B}[1m\(line.text)\u{1B}[0m"
    case .dim: "\u{1B}[2m\(line.text)\u{1B}[0m"
    case .selected: "\u{1B}[7m\(line.text)\u{1B}[0m"
    }
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
