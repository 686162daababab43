import CNcurses
import Screen

/// The theme as curses knows it: a blank cell for each style, with its attributes and colour pair. Made on first use;
/// at most 255 colour pairs, after which a style keeps its attributes alone.
struct Palette {
  private static let styles = 16 * 16
  private static let largestPair = 255

  private struct Colors: Hashable {
    let foreground: Int16
    let background: Int16
  }

  private let theme: Theme
  private let colors = Int(cn_colors())
  private let pairLimit = min(Int(cn_color_pairs()) - 1, largestPair)
  private var pens: [cchar_t?] = Array(repeating: nil, count: styles)
  private var pairs: [Colors: Int] = [:]

  init(theme: Theme) {
    self.theme = theme
  }

  mutating func pen(for style: Style) -> cchar_t {
    let index = Int(style.role.rawValue) << 4 | Int(style.emphasis.rawValue & 15)
    if let pen = pens[index] { return pen }
    let paint = theme.paint(for: style)
    let pen = cn_pen(attributes(paint), CInt(pair(paint)))
    pens[index] = pen
    return pen
  }

  private func attributes(_ paint: Paint) -> attr_t {
    var attributes: attr_t = 0
    if paint.bold { attributes |= cn_bold() }
    if paint.dim { attributes |= cn_dim() }
    if paint.reverse { attributes |= cn_reverse() }
    if paint.underline { attributes |= cn_underline() }
    // Without colours what stands on a ground of its own is reversed.
    if colors < 8, paint.background != nil, !paint.reverse { attributes |= cn_reverse() }
    return attributes
  }

  private mutating func pair(_ paint: Paint) -> Int {
    let wanted = Colors(foreground: number(paint.foreground), background: number(paint.background))
    guard wanted != Colors(foreground: -1, background: -1) else { return 0 }
    if let pair = pairs[wanted] { return pair }
    let pair = pairs.count + 1
    guard pair <= pairLimit, init_pair(Int16(pair), wanted.foreground, wanted.background) == OK else { return 0 }
    pairs[wanted] = pair
    return pair
  }

  private func number(_ color: Color?) -> Int16 {
    guard let color, colors >= 8 else { return -1 }
    return Int16(colors >= 256 ? color.palette : color.basic)
  }
}
