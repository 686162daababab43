/// Rewrites scalars one after another into their safe form.
struct SafeTextScanner {
  /// What the text is for: a cell keeps line ends as a mark, a pane has broken them before and expands tabs.
  enum Place {
    case cell, pane
  }

  private let place: Place
  private var bytes: [UInt8] = []
  private var column = 0
  /// The scalar that a mark would join: the last one that is drawn as it came.
  private var base: Unicode.Scalar?
  /// The scalar whose picture a selector or joiner would change: drawn as it came or replaced.
  private var pictured: Unicode.Scalar?
  private var marks = 0
  private var followsReturn = false

  init(_ place: Place, capacity: Int) {
    self.place = place
    bytes.reserveCapacity(capacity + capacity / 4)
  }

  /// The safe form of all that was taken.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes the printable ASCII that `range` begins with, and says where it ends.
  mutating func takePlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, text[index] &- 0x20 <= 0x5E {
      bytes.append(text[index])
      index += 1
    }
    guard index > range.lowerBound else { return index }
    column += index - range.lowerBound
    base = Unicode.Scalar(text[index - 1])
    pictured = base
    marks = 0
    followsReturn = false
    return index
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    let endsReturn = followsReturn && scalar == "\n"
    followsReturn = scalar == "\r"
    if endsReturn, place == .cell { return }
    let kind = ScalarClass(scalar)
    switch kind {
    case .narrow, .wide: draw(scalar, columns: kind.columns)
    case .mark: join(scalar)
    case .shown: show(scalar)
    case .replaced:
      spell("\u{FFFD}")
      pictured = scalar
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar, columns: Int) {
    put(scalar)
    column += columns
    base = scalar
    pictured = scalar
    marks = 0
  }

  /// Keeps the first marks of a base; `…` stands for the flood behind them.
  private mutating func join(_ mark: Unicode.Scalar) {
    guard base != nil else { return spell(number(of: mark)) }
    marks += 1
    if marks <= SafeText.markLimit {
      put(mark)
    } else if marks == SafeText.markLimit + 1 {
      put("…")
      column += 1
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: space()
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
      spell(place == .cell ? "⏎" : escape(scalar))
    case 0x1F1E6...0x1F1FF: spell(regionalLetter(scalar))
    default:
      if !Self.isJoiner(scalar, after: pictured) { spell(escape(scalar)) }
    }
  }

  private mutating func space() {
    spell(String(repeating: " ", count: place == .cell ? 1 : 8 - column % 8))
  }

  /// Writes what stands for a scalar; no mark may join it.
  private mutating func spell(_ narrow: String) {
    for scalar in narrow.unicodeScalars {
      put(scalar)
      column += 1
    }
    base = nil
    pictured = nil
    marks = 0
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension SafeTextScanner {
  /// `^X` for C0 and DEL, `\x9B` for C1, `<202E>` for all else.
  private func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0...0x1F, 0x7F: "^\(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))"
    case 0x80...0x9F: "\\x\(hexadecimal(scalar))"
    default: number(of: scalar)
    }
  }

  private func number(of scalar: Unicode.Scalar) -> String {
    let digits = hexadecimal(scalar)
    return "<\(String(repeating: "0", count: max(4 - digits.utf8.count, 0)))\(digits)>"
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  private func regionalLetter(_ scalar: Unicode.Scalar) -> String {
    String(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41))
  }

  /// Whether `scalar` only asks for another picture of `base`, so that nothing is lost without it: selectors, joiners
  /// and skin tones of pictographs, keycaps, variants of ideographs, the letters of a subdivision's flag.
  private static func isJoiner(_ scalar: Unicode.Scalar, after base: Unicode.Scalar?) -> Bool {
    guard let base else { return false }
    return switch scalar.value {
    case 0xFE0E, 0xFE0F: isPictograph(base) || isKeycap(base) || isIdeograph(base) || base == "©" || base == "®"
    case 0x20E3: isKeycap(base)
    case 0x200D, 0x1F3FB...0x1F3FF: isPictograph(base)
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: isIdeograph(base)
    case 0xE0020...0xE007F: base.value == 0x1F3F4
    default: false
    }
  }

  private static func isKeycap(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "#" || scalar == "*"
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x203C, 0x2049, 0x2122, 0x2139, 0x2190...0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
