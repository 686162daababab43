extension Theme {
  /// For light text on a dark ground. Colour marks deviations; what is well keeps the terminal's own.
  package static let dark = Theme("dark") { role in
    switch role {
    case .text, .good: Paint()
    case .dim: Paint(Color(245, basic: 7))
    case .title: Paint(bold: true)
    case .border: Paint(Color(240, basic: 7))
    case .accent: Paint(Color(75, basic: 4))
    case .selection: Paint(Color(231, basic: 7), on: Color(24, basic: 4))
    case .failing: Paint(Color(203, basic: 1))
    case .stopped: Paint(Color(176, basic: 5))
    case .warning: Paint(Color(221, basic: 3))
    case .running: Paint(Color(80, basic: 6))
    case .match: Paint(Color(16, basic: 0), on: Color(221, basic: 3))
    case .unsafe: Paint(Color(215, basic: 3), underline: true)
    case .key: Paint(Color(75, basic: 4), bold: true)
    case .banner: Paint(Color(16, basic: 0), on: Color(215, basic: 3))
    }
  }

  /// For dark text on a light ground.
  package static let light = Theme("light") { role in
    switch role {
    case .text, .good: Paint()
    case .dim: Paint(Color(242, basic: 0))
    case .title: Paint(bold: true)
    case .border: Paint(Color(248, basic: 0))
    case .accent: Paint(Color(25, basic: 4))
    case .selection: Paint(Color(16, basic: 0), on: Color(153, basic: 6))
    case .failing: Paint(Color(160, basic: 1))
    case .stopped: Paint(Color(90, basic: 5))
    case .warning: Paint(Color(130, basic: 3))
    case .running: Paint(Color(30, basic: 6))
    case .match: Paint(Color(16, basic: 0), on: Color(220, basic: 3))
    case .unsafe: Paint(Color(130, basic: 3), underline: true)
    case .key: Paint(Color(25, basic: 4), bold: true)
    case .banner: Paint(Color(231, basic: 7), on: Color(130, basic: 1))
    }
  }

  /// Pure colours on black, bold where it matters.
  package static let highContrast = Theme("high-contrast") { role in
    let black = Color(16, basic: 0)
    let white = Color(231, basic: 7)
    let yellow = Color(226, basic: 3)
    return switch role {
    case .text, .dim, .border, .good: Paint(white, on: black)
    case .title: Paint(white, on: black, bold: true)
    case .accent, .running: Paint(Color(51, basic: 6), on: black, bold: true)
    case .selection: Paint(black, on: white, bold: true)
    case .failing: Paint(white, on: Color(160, basic: 1), bold: true)
    case .stopped: Paint(Color(213, basic: 5), on: black, bold: true)
    case .warning: Paint(yellow, on: black, bold: true)
    case .match, .banner: Paint(black, on: yellow, bold: true)
    case .unsafe: Paint(yellow, on: black, underline: true)
    case .key: Paint(Color(51, basic: 6), on: black, bold: true, underline: true)
    }
  }

  /// Tells states apart by blue against orange and by lightness, never by red against green.
  package static let colourBlind = Theme("colour-blind") { role in
    let orange = Color(208, basic: 3)
    let blue = Color(75, basic: 4)
    return switch role {
    case .text, .good: Paint()
    case .dim: Paint(Color(245, basic: 7))
    case .title: Paint(bold: true)
    case .border: Paint(Color(240, basic: 7))
    case .accent: Paint(blue)
    case .selection: Paint(Color(231, basic: 7), on: Color(24, basic: 4))
    case .failing: Paint(orange, bold: true)
    case .stopped: Paint(orange, bold: true, underline: true)
    case .warning: Paint(Color(228, basic: 3))
    case .running: Paint(blue)
    case .match: Paint(Color(16, basic: 0), on: Color(228, basic: 3))
    case .unsafe: Paint(Color(228, basic: 3), underline: true)
    case .key: Paint(blue, bold: true)
    case .banner: Paint(Color(16, basic: 0), on: orange)
    }
  }

  /// No colour at all, for NO_COLOR and terminals without any: states differ by glyph and word.
  package static let monochrome = Theme("monochrome") { role in
    switch role {
    case .text, .border, .good, .running: Paint()
    case .dim: Paint(dim: true)
    case .title, .accent, .key, .stopped, .warning, .failing: Paint(bold: true)
    case .selection, .banner: Paint(reverse: true)
    case .match, .unsafe: Paint(underline: true)
    }
  }
}
