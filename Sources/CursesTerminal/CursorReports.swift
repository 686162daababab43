/// The places of the cursor that a terminal told, among whatever else was typed: `ESC [ row ; column R`.
struct CursorReports: Equatable {
  /// Counted from 1, in the order in which they came.
  private(set) var columns: [Int] = []

  init(_ bytes: [UInt8]) {
    for part in bytes.split(separator: 0x1B).dropFirst(bytes.first == 0x1B ? 0 : 1) {
      if let column = Self.column(part) { columns.append(column) }
    }
  }

  private static func column(_ part: ArraySlice<UInt8>) -> Int? {
    guard part.first == UInt8(ascii: "["), let end = part.firstIndex(of: UInt8(ascii: "R")) else { return nil }
    let numbers = part[part.startIndex.advanced(by: 1)..<end].split(separator: UInt8(ascii: ";"))
    guard numbers.count == 2, numbers.allSatisfy({ $0.count <= 5 }) else { return nil }
    return Int(String(decoding: numbers[1], as: UTF8.self))
  }
}
