/// Swift or C source with its comments and the insides of its strings turned into blanks, line by line as before.
struct CodeText {
  /// Code alone: neither comments nor the text of strings.
  let code: String
  /// Code and strings, without comments.
  let uncommented: String

  init(_ source: String) {
    var scanner = Scanner(bytes: Array(source.utf8))
    scanner.scanCode(until: nil)
    code = String(decoding: scanner.code, as: UTF8.self)
    uncommented = String(decoding: scanner.uncommented, as: UTF8.self)
  }
}

extension CodeText {
  /// Walks over source, and copies to each text what belongs there.
  private struct Scanner {
    let bytes: [UInt8]
    var at = 0
    var code: [UInt8] = []
    var uncommented: [UInt8] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Takes code up to the closing parenthesis of an interpolation, or to the end.
    mutating func scanCode(until closing: UInt8?, isText: Bool = false) {
      var depth = 0
      while at < bytes.count {
        if starts(with: "//") {
          while at < bytes.count, bytes[at] != .newline { take(asComment: true) }
        } else if starts(with: "/*") {
          scanBlockComment()
        } else if bytes[at] == .quote || bytes[at] == .hash && isRawString {
          scanString()
        } else if bytes[at] == .backtick {
          scanRawIdentifier()
        } else {
          if bytes[at] == .open { depth += 1 }
          if bytes[at] == .close {
            if depth == 0, closing != nil { return }
            depth -= 1
          }
          take(asText: isText)
        }
      }
    }

    private mutating func scanBlockComment() {
      var depth = 0
      repeat {
        if starts(with: "/*") {
          depth += 1
          take(2, asComment: true)
        } else if starts(with: "*/") {
          depth -= 1
          take(2, asComment: true)
        } else {
          take(asComment: true)
        }
      } while depth > 0 && at < bytes.count
    }

    private mutating func scanRawIdentifier() {
      take()
      while at < bytes.count, bytes[at] != .backtick, bytes[at] != .newline { take(asText: true) }
      take()
    }

    private mutating func scanString() {
      var hashes = 0
      while at < bytes.count, bytes[at] == .hash {
        hashes += 1
        take()
      }
      let quotes = starts(with: "\"\"\"") ? 3 : 1
      take(quotes)
      let end = Array(repeating: UInt8.quote, count: quotes) + Array(repeating: .hash, count: hashes)
      let escape = [UInt8.backslash] + Array(repeating: .hash, count: hashes)
      while at < bytes.count, !starts(with: end) {
        if quotes == 1, bytes[at] == .newline { return }
        scanText(escape)
      }
      take(end.count)
    }

    private mutating func scanText(_ escape: [UInt8]) {
      guard starts(with: escape) else { return take(asText: true) }
      take(escape.count, asText: true)
      guard at < bytes.count, bytes[at] == .open else { return take(asText: true) }
      take(asText: true)
      scanCode(until: .close, isText: true)
      take(asText: true)
    }

    private var isRawString: Bool {
      var next = at
      while next < bytes.count, bytes[next] == .hash { next += 1 }
      return next < bytes.count && bytes[next] == .quote
    }

    private func starts(with text: StaticString) -> Bool { starts(with: Array("\(text)".utf8)) }

    private func starts(with text: [UInt8]) -> Bool {
      at + text.count <= bytes.count && bytes[at..<(at + text.count)].elementsEqual(text)
    }

    private mutating func take(_ count: Int = 1, asText: Bool = false, asComment: Bool = false) {
      for _ in 0..<count where at < bytes.count {
        let blank = bytes[at] == .newline ? .newline : UInt8.blank
        code.append(asText || asComment ? blank : bytes[at])
        uncommented.append(asComment ? blank : bytes[at])
        at += 1
      }
    }
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let blank = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
}
