/// A colour of a terminal: one of 256, and the nearest of the eight that every colour terminal has.
package struct Color: Hashable, Sendable {
  /// Index into the palette of 256 of xterm.
  package let palette: UInt8
  /// 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white.
  package let basic: UInt8

  package init(_ palette: UInt8, basic: UInt8) {
    self.palette = palette
    self.basic = min(basic, 7)
  }

  /// The parameters of SGR that choose this colour; `base` is 30 for the foreground, 40 for the background.
  func sgr(base: Int) -> String {
    palette < 8 ? "\(base + Int(palette))" : "\(base + 8);5;\(palette)"
  }
}
