/// Fills lines with words, a scalar at a time.
struct TextWrapper {
  private let columns: Int
  private var lines: [String] = []
  private var line: [UInt8] = []
  private var lineColumns = 0
  /// Blanks between the line and the word, written only if the word follows them on the same line.
  private var blanks = 0
  /// What must not be broken, unless it is longer than a line.
  private var word: [UInt8] = []
  private var wordColumns = 0
  private var endsWide = false

  init(columns: Int) {
    self.columns = columns
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == " " {
      endWord()
      blanks += 1
      endsWide = false
      return
    }
    let width = TextWidth.columns(of: scalar)
    if width == 0 {
      append(scalar)
      return
    }
    if endsWide || width == 2, !Self.isClosing(scalar) { endWord() }
    endsWide = width == 2
    if width > columns { extend("…", 1) } else { extend(scalar, width) }
  }

  /// All lines, the last one with them.
  mutating func finished() -> [String] {
    endWord()
    if !line.isEmpty || lines.isEmpty { breakLine() }
    return lines
  }

  private mutating func extend(_ scalar: Unicode.Scalar, _ width: Int) {
    if wordColumns + width > columns { endWord() }
    append(scalar)
    wordColumns += width
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      word.append(UInt8(scalar.value))
    } else {
      word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if !line.isEmpty, lineColumns + blanks + wordColumns > columns { breakLine() }
    let room = lines.isEmpty || !line.isEmpty ? columns - lineColumns - wordColumns : 0
    let gap = min(blanks, max(room, 0))
    line.append(contentsOf: repeatElement(0x20, count: gap))
    line.append(contentsOf: word)
    lineColumns += gap + wordColumns
    blanks = 0
    word.removeAll(keepingCapacity: true)
    wordColumns = 0
  }

  private mutating func breakLine() {
    lines.append(String(decoding: line, as: UTF8.self))
    line.removeAll(keepingCapacity: true)
    lineColumns = 0
    blanks = 0
  }

  /// Whether a line of Chinese must not start with `scalar`.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "”", "’", "…", "·", "％": true
    default: false
    }
  }
}
