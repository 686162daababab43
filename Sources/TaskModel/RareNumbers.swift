/// The numbers of a task that hardly any task has: kept behind its texts, and only when one of them is needed.
struct RareNumbers: Equatable {
  static let size = 5 * MemoryLayout<Int>.size

  var ordinal = 0
  var omittedMessageBytes = 0
  var startHour: Int?
  var endHour: Int?
  var interval: Int?

  init() {}

  /// Reads them from the last bytes of a task's buffer.
  init(endOf buffer: UnsafeRawBufferPointer) {
    func number(_ index: Int) -> Int {
      buffer.loadUnaligned(fromByteOffset: buffer.count - Self.size + index * MemoryLayout<Int>.size, as: Int.self)
    }
    func optional(_ index: Int) -> Int? { number(index) == .min ? nil : number(index) }
    ordinal = number(0)
    omittedMessageBytes = number(1)
    startHour = optional(2)
    endHour = optional(3)
    interval = optional(4)
  }

  /// The numbers in the order of `init(endOf:)`.
  var words: [Int] { [ordinal, omittedMessageBytes, startHour ?? .min, endHour ?? .min, interval ?? .min] }

  var isNeeded: Bool { self != RareNumbers() }
}
