/// One pass over a text that finds the values behind the names of secrets.
struct SecretScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var secrets: [Range<Int>] = []
  /// The word before the current one.
  private var previous = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The text with a mark for every secret; nil where there is none.
  var masked: String? {
    guard !secrets.isEmpty else { return nil }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var position = 0
    for secret in secrets {
      kept.append(contentsOf: bytes[position..<secret.lowerBound])
      kept.append(contentsOf: SecretMask.mark.utf8)
      position = secret.upperBound
    }
    kept.append(contentsOf: bytes[position...])
    return String(decoding: kept, as: UTF8.self)
  }

  mutating func run() {
    var position = 0
    while position < bytes.count {
      guard Self.isNamePart(bytes[position]) else {
        position = takeURL(position) ?? position + 1
        continue
      }
      let start = position
      while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
      let word = start..<position
      if let secret = secret(behind: word) {
        secrets.append(secret)
        position = secret.upperBound
      }
      previous = word
    }
  }

  private func secret(behind word: Range<Int>) -> Range<Int>? {
    guard let name = SecretName(bytes[word]) else { return nil }
    switch name {
    case .secret: return assigned(word.upperBound, colon: true)
    case .assigned: return assigned(word.upperBound, colon: false)
    case .accessKey: return assigned(word.upperBound, colon: true) ?? accessKey(word.upperBound)
    case .password: return assigned(word.upperBound, colon: true) ?? quoted(word.upperBound)
    case .by: return isIdentified(before: word.lowerBound) ? quoted(word.upperBound) : nil
    case .replace: return isBehindSecret(word.lowerBound) ? quoted(word.upperBound) : nil
    case .bearer: return token(word.upperBound)
    }
  }

  /// Whether a secret, its closing quote and blanks stand right before.
  private func isBehindSecret(_ start: Int) -> Bool {
    guard let last = secrets.last, last.upperBound < start else { return false }
    return bytes[last.upperBound..<start].allSatisfy { $0.isBlank || $0 == 0x27 || $0 == 0x22 || $0 == 0x5C }
  }

  /// A word of eight bytes or more behind blanks.
  private func token(_ end: Int) -> Range<Int>? {
    let start = blanks(from: end)
    return start > end ? bareValue(from: start).flatMap { $0.count >= 8 ? $0 : nil } : nil
  }

  /// Takes the password of `://user:password@`; returns where it ends.
  private mutating func takeURL(_ start: Int) -> Int? {
    guard bytes[start] == 0x3A, bytes[start...].starts(with: "://".utf8) else { return nil }
    var colon: Int?
    for position in (start + 3)..<min(bytes.count, start + 512) {
      switch bytes[position] {
      case UInt8(ascii: "@"):
        guard let colon, colon + 1 < position else { return nil }
        secrets.append((colon + 1)..<position)
        return position
      case UInt8(ascii: ":"): colon = colon ?? position
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"): return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether the word before, with nothing but blanks between, is the first of `IDENTIFIED BY`.
  private func isIdentified(before start: Int) -> Bool {
    SecretName.isIdentified(bytes[previous]) && bytes[previous.upperBound..<start].allSatisfy(\.isBlank)
  }

  /// The value behind `:` or `=`, which a closing quote and blanks may stand before.
  private func assigned(_ end: Int, colon: Bool) -> Range<Int>? {
    var position = quotes(from: end)
    position = blanks(from: position)
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "="): position += 1
    case UInt8(ascii: ":") where colon: position += 1
    case 0xEF where colon && bytes[position...].starts(with: "：".utf8): position += 3
    default: return nil
    }
    position = blanks(from: position)
    return quotedValue(from: position) ?? bareValue(from: position)
  }

  /// A quoted value behind blanks and line ends: `PASSWORD 'x'`, `PASSWORD E'x'`, `PASSWORD U&'x'`.
  private func quoted(_ end: Int) -> Range<Int>? {
    var position = end
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    guard position > end else { return nil }
    for prefix in ["E'", "e'", "U&'", "u&'", "N'"] where bytes[position...].starts(with: prefix.utf8) {
      position += prefix.utf8.count - 1
    }
    return quotedValue(from: position)
  }

  /// A word behind blanks that looks as access keys do: `AK HST3XXXXXXXXXXXXXXXX`.
  private func accessKey(_ end: Int) -> Range<Int>? {
    let start = blanks(from: end)
    var stop = start
    var digits = 0
    while stop < bytes.count, Self.isKeyPart(bytes[stop]) {
      digits += bytes[stop].isDigit ? 1 : 0
      stop += 1
    }
    return start > end && 16...64 ~= stop - start && digits > 0 ? start..<stop : nil
  }

  /// What stands between quotes; without a closing one, the rest of the line.
  private func quotedValue(from start: Int) -> Range<Int>? {
    let open = quotes(from: start, atMost: 1)
    guard open > start else { return nil }
    let quote = bytes[open - 1]
    var position = open
    while position < bytes.count, bytes[position] != 0x0A {
      if bytes[position] == UInt8(ascii: "\\"), isEscapedBreak(position) { break }
      if bytes[position] == quote {
        guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
        position += 1
      }
      position += 1
    }
    while position > open, bytes[position - 1] == UInt8(ascii: "\\") { position -= 1 }
    return position > open ? open..<position : nil
  }

  private func isEscapedBreak(_ position: Int) -> Bool {
    position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "n")
  }

  private func bareValue(from start: Int) -> Range<Int>? {
    var position = start
    while position < bytes.count, !Self.endsValue(bytes[position]) { position += 1 }
    return position > start ? start..<position : nil
  }

  private func blanks(from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position
  }

  /// Behind a quote, escaped or not, that stands at `start`.
  private func quotes(from start: Int, atMost limit: Int = 1) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == UInt8(ascii: "\\") { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
      return start
    }
    return position + 1
  }

  private static func isNamePart(_ byte: UInt8) -> Bool { byte.isWordPart || byte == UInt8(ascii: "-") }

  private static func isKeyPart(_ byte: UInt8) -> Bool { byte.isDigit || byte &- 0x41 < 26 }

  private static func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: true
    case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "\\"): true
    default: false
    }
  }
}
