/// A line of a log without what differs each time: moments, durations, ids of jobs and requests, and how many blanks
/// there are.
struct NormalLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var key: [UInt8] = []
  /// The word before was the name of an id, or of a duration.
  private var expected = Expected.nothing
  /// The word before, in lower case without dashes and underscores.
  private var wordBefore = ""

  private enum Expected { case nothing, id, number }

  /// Stand for a moment, an id and a duration; no text has them but a hostile one.
  private enum Mark {
    static let moment: UInt8 = 1
    static let id: UInt8 = 2
    static let number: UInt8 = 3
  }

  private static let idNames: Set<String> = [
    "jobid", "requestid", "xrequestid", "traceid", "xiamtraceid", "spanid", "logid", "instancejobid",
  ]
  private static let idOwners: Set<String> = ["job", "request", "trace"]
  private static let numberNames: Set<String> = ["duration", "elapsed", "took", "costtime"]

  /// Equal for two lines that say the same.
  static func key(of line: String) -> [UInt8] {
    var line = line
    return line.withUTF8 { bytes in
      var normal = NormalLine(bytes: bytes)
      while normal.place < bytes.count { normal.step() }
      while normal.key.last == 0x20 { normal.key.removeLast() }
      return normal.key
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    key.reserveCapacity(bytes.count)
  }

  private mutating func step() {
    let byte = bytes[place]
    if byte == 0x20 || byte == 0x09 {
      if key.last != 0x20 { key.append(0x20) }
      place += 1
    } else if let end = endOfMoment {
      key.append(Mark.moment)
      place = end
    } else if byte.isNamePart {
      takeWord()
    } else {
      key.append(byte)
      place += 1
    }
  }

  /// Behind a moment such as `2024-03-20 10:25:54.123+08:00` that begins here; nil where none does.
  private var endOfMoment: Int? {
    guard bytes[place].isDigit, place + 19 <= bytes.count, place == 0 || !bytes[place - 1].isNamePart else {
      return nil
    }
    for (offset, sign) in "dddd-dd-dd dd:dd:dd".utf8.enumerated() {
      let byte = bytes[place + offset]
      let fits =
        switch sign {
        case UInt8(ascii: "d"): byte.isDigit
        case UInt8(ascii: "-"): byte == sign || byte == UInt8(ascii: "/")
        case UInt8(ascii: " "): byte == sign || byte == UInt8(ascii: "T")
        default: byte == sign
        }
      if !fits { return nil }
    }
    var end = place + 19
    while end < bytes.count, bytes[end].isDigit || ".,+-:Zz".utf8.contains(bytes[end]) { end += 1 }
    while ".,-:".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func takeWord() {
    let start = place
    while place < bytes.count, bytes[place].isNamePart { place += 1 }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<place])
    if word.isUUID || expected == .id && word.mayBeID {
      key.append(Mark.id)
    } else if word.isEpoch {
      key.append(Mark.moment)
    } else if expected == .number, word.allSatisfy(\.isDigit) {
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
        place += 1
        while place < bytes.count, bytes[place].isDigit { place += 1 }
      }
      key.append(Mark.number)
    } else {
      key += word
      return expect(after: word)
    }
    (expected, wordBefore) = (.nothing, "")
  }

  private mutating func expect(after word: UnsafeBufferPointer<UInt8>) {
    let name =
      word.count > 24
      ? "" : String(decoding: word.lazy.filter { $0 != 0x5F && $0 != 0x2D }, as: UTF8.self).lowercased()
    if Self.idNames.contains(name) || name == "id" && Self.idOwners.contains(wordBefore) {
      expected = .id
    } else {
      expected = Self.numberNames.contains(name) ? .number : .nothing
    }
    wordBefore = name
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool { isWordPart || self == 0x2D || self >= 0x80 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether this has the form 8-4-4-4-12.
  fileprivate var isUUID: Bool {
    guard count == 36 else { return false }
    return indices.allSatisfy { [8, 13, 18, 23].contains($0) ? self[$0] == 0x2D : self[$0].hexValue != nil }
  }

  /// Whether this may be the id that a name before it announces.
  fileprivate var mayBeID: Bool { count >= 6 && contains(where: \.isDigit) }

  /// Whether this is a moment of this century in milliseconds.
  fileprivate var isEpoch: Bool { count == 13 && first == UInt8(ascii: "1") && allSatisfy(\.isDigit) }
}
