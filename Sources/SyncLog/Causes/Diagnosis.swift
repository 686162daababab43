/// The class that a complaint belongs to, and what the message names.
struct Diagnosis {
  let row: Int
  /// The error that the pattern fits: it may stand within another one.
  let error: ServerError
  /// What follows from the pattern; empty where there is none.
  var sqlState: String?
  var entities: [Entity: String] = [:]

  /// Whether the pattern takes the message up to its end.
  var isWhole = false

  init(row: Int, error: ServerError, sqlState: String? = nil) {
    self.row = row
    self.error = error
    self.sqlState = sqlState
  }

  /// Takes what a pattern found; what was found before stays.
  mutating func add(_ findings: [MessagePattern.Finding], in text: UnsafeBufferPointer<UInt8>) {
    for (capture, range) in findings where !range.isEmpty {
      let value = String(decoding: text[range], as: UTF8.self)
      for name in capture.entities where entities[name] == nil { entities[name] = value }
    }
  }
}
