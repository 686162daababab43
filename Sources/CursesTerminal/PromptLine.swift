/// One line of a prompt, safe to print and no wider than the terminal.
package struct PromptLine: Equatable, Sendable {
  package enum Look: Equatable, Sendable {
    case plain, strong, dim, selected
  }

  package let text: String
  package let look: Look

  package init(_ text: String, _ look: Look = .plain) {
    self.text = text
    self.look = look
  }
}
