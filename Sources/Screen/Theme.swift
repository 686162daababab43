/// The one place that knows colours: turns what a cell means into how it is painted.
package struct Theme: Sendable, Equatable {
  /// As the configuration names it.
  package let name: String
  /// By the raw value of the role.
  private let paints: [Paint]

  /// A theme from the paint of each role.
  init(_ name: String, _ paint: (Style.Role) -> Paint) {
    self.name = name
    paints = Style.Role.allCases.map(paint)
  }

  /// The paint of the role with the emphasis added.
  package func paint(for style: Style) -> Paint {
    paints[Int(style.role.rawValue)].adding(style.emphasis)
  }

  /// The theme of that name, in any case of letters.
  package static func named(_ name: String) -> Theme? {
    all.first { $0.name == name.lowercased() }
  }

  /// Every theme, the default first.
  package static let all = [dark, light, highContrast, colourBlind, monochrome]
}
