/// The digits of a second factor: never in a description, so never in a log or a crash report either.
package struct Passcode: Equatable, Sendable {
  /// The most digits that are taken.
  package static let limit = 16

  package private(set) var digits = ""

  init() {}

  /// Takes the digits of what was typed or pasted, and leaves the rest out.
  mutating func insert(_ text: String) {
    for case let digit? in text.map(\.wholeNumberValue) where (0...9).contains(digit) && digits.utf8.count < Self.limit
    {
      digits += String(digit)
    }
  }

  mutating func edit(_ change: TextEdit) {
    switch change {
    case .insert(let text): insert(text)
    case .deleteBackward: digits = String(digits.dropLast())
    case .deleteWord, .clear: digits = ""
    case .deleteForward, .left, .right, .start, .end: break
    }
  }
}

extension Passcode: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "passcode" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
