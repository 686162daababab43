/// How a cell looks, as a meaning: the theme turns the role into a colour, the emphasis into attributes.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var emphasis: Emphasis

  package init(_ role: Role = .text, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  package static let plain = Style()

  package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case text, dim, title, border, accent, selection
    case failing, stopped, warning, running, good
    case match, unsafe, key, banner
  }

  package struct Emphasis: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Emphasis(rawValue: 1)
    package static let reverse = Emphasis(rawValue: 2)
    package static let underline = Emphasis(rawValue: 4)
    package static let dim = Emphasis(rawValue: 8)
  }
}
