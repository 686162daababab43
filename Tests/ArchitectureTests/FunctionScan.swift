/// Finds the functions and initialisers of a file, with their lengths from the first word to the closing brace.
struct FunctionScan {
  struct Function: CustomStringConvertible {
    let path: String
    let line: Int
    let length: Int

    var description: String { "\(path):\(line), \(length) lines" }
  }

  let functions: [Function]

  init(_ file: SourceFile) {
    let bytes = Array(file.code.utf8)
    functions = Self.starts(in: bytes).compactMap { start in
      guard let end = Self.end(of: start, in: bytes) else { return nil }
      let line = bytes[..<start].count { $0 == .newline } + 1
      return Function(path: file.path, line: line, length: bytes[start..<end].count { $0 == .newline } + 1)
    }
  }

  private static let words = ["func ", "init(", "init?(", "init<", "subscript("].map { Array($0.utf8) }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { index in
      guard index == 0 || !isPartOfName(bytes[index - 1]) else { return false }
      return words.contains { index + $0.count <= bytes.count && bytes[index..<(index + $0.count)].elementsEqual($0) }
    }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == .backtick
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// The end of the body that belongs to a head; nil for a requirement of a protocol.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case .open, UInt8(ascii: "["): depth += 1
      case .close, UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return closing(of: index, in: bytes)
      case UInt8(ascii: "}") where depth == 0: return nil
      default: break
      }
      if depth == 0, index > start + 5, words.contains(where: { bytes[index...].starts(with: $0) }) { return nil }
      index += 1
    }
    return nil
  }

  private static func closing(of brace: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    return bytes[brace...].indices.first { index in
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      return depth == 0
    }.map { $0 + 1 }
  }
}
