/// The colours and attributes that a theme gives a style; nil is the terminal's own colour.
package struct Paint: Hashable, Sendable {
  package var foreground: Color?
  package var background: Color?
  package var bold: Bool
  package var reverse: Bool
  package var underline: Bool
  package var dim: Bool

  package init(
    _ foreground: Color? = nil, on background: Color? = nil, bold: Bool = false, reverse: Bool = false,
    underline: Bool = false, dim: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
    self.dim = dim
  }

  /// This paint with an emphasis added; reversing twice keeps it reversed.
  func adding(_ emphasis: Style.Emphasis) -> Paint {
    var paint = self
    if emphasis.contains(.bold) { paint.bold = true }
    if emphasis.contains(.reverse) { paint.reverse = true }
    if emphasis.contains(.underline) { paint.underline = true }
    if emphasis.contains(.dim) { paint.dim = true }
    return paint
  }

  /// The SGR sequence that turns all of it on; empty for the terminal's own look.
  var sgr: String {
    var parameters: [String] = []
    if bold { parameters.append("1") }
    if dim { parameters.append("2") }
    if underline { parameters.append("4") }
    if reverse { parameters.append("7") }
    if let foreground { parameters.append(foreground.sgr(base: 30)) }
    if let background { parameters.append(background.sgr(base: 40)) }
    return parameters.isEmpty ? "" : "\u{1B}[\(parameters.joined(separator: ";"))m"
  }
}
