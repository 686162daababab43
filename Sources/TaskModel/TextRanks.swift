/// A text for each task, by number and by place in their order, so that sorting compares integers.
struct TextRanks: Equatable, Sendable {
  /// The rank of a task without a text: behind all others.
  static let none = UInt32.max

  private(set) var table = TextTable()
  /// For each task the number of its text, or -1.
  private(set) var numbers: [Int32] = []
  /// For each task the place of its text among all.
  private(set) var ranks: [UInt32] = []

  init(capacity: Int) {
    numbers.reserveCapacity(capacity)
  }

  mutating func append(_ text: UnsafeRawBufferPointer?) {
    numbers.append(text.map { Int32(table.number(of: $0)) } ?? -1)
  }

  mutating func append(_ text: String?) {
    numbers.append(text.map { Int32(table.number(of: $0)) } ?? -1)
  }

  /// Adds the text that another list has for a task.
  mutating func append(_ other: TextRanks, at index: Int) {
    let number = Int(other.numbers[index])
    if number < 0 { numbers.append(-1) } else { other.table.withBytes(of: number) { append($0) } }
  }

  /// Ranks the texts once all are there.
  mutating func rank() {
    let places = table.ranks()
    ranks = numbers.map { $0 < 0 ? Self.none : places[Int($0)] }
  }

  func text(at index: Int) -> String? {
    numbers[index] < 0 ? nil : table[Int(numbers[index])]
  }
}
