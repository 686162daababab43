/// Finds the row of the table that names a code, or the start of one.
struct CodeIndex: Sendable {
  private var whole: [String: Int] = [:]
  /// Beginnings of codes, longest first.
  private var beginnings: [(text: String, row: Int)] = []

  /// `codes` are those of each row; `*` stands for any ending. The first row that names a code has it.
  init(_ codes: [[String]]) {
    for (row, codes) in codes.enumerated() {
      for code in codes {
        if code.hasSuffix("*") {
          beginnings.append((String(code.dropLast()), row))
        } else if whole[code] == nil {
          whole[code] = row
        }
      }
    }
    beginnings.sort { ($1.text.utf8.count, $0.row) < ($0.text.utf8.count, $1.row) }
  }

  func row(of code: String) -> Int? {
    whole[code] ?? beginnings.first { code.utf8.starts(with: $0.text.utf8) }?.row
  }
}
