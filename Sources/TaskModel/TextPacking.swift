/// Lays the texts of a task one behind the other: their lengths in front, a newline after each that is searched.
struct TextPacking {
  private(set) var bytes: [UInt8]
  private(set) var textStart: UInt8 = 0
  private(set) var searchedEnd: UInt32 = 0

  /// Takes exactly the memory that it needs.
  init(_ fields: SyncTaskFields, _ rare: RareNumbers?) {
    var texts: InlineArray<16, String?> = .init(repeating: nil)
    var lengths: InlineArray<16, Int> = .init(repeating: 0)
    var total = rare == nil ? 0 : RareNumbers.size
    for field in TextField.allCases {
      let text = fields[field]
      let length = text.map { Self.keptLength(of: $0) }
      texts[field.rawValue] = text
      lengths[field.rawValue] = length ?? 0
      total += TextLengths.size(of: length) + (length ?? 0)
      if length ?? 0 > 0, field.rawValue < TextField.searchedCount { total += 1 }
    }
    bytes = []
    bytes.reserveCapacity(total)
    for index in texts.indices { TextLengths.append(texts[index] == nil ? nil : lengths[index], to: &bytes) }
    textStart = UInt8(bytes.count)
    append(texts, lengths)
    if let rare { append(rare) }
  }

  /// The bytes of a message that a task leaves out.
  static func omittedBytes(of message: String?) -> Int {
    message.map { $0.utf8.count - keptLength(of: $0) } ?? 0
  }

  private mutating func append(_ rare: RareNumbers) {
    for word in rare.words { withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) } }
  }

  private mutating func append(_ texts: InlineArray<16, String?>, _ lengths: InlineArray<16, Int>) {
    for index in texts.indices {
      if let text = texts[index] { append(text, lengths[index]) }
      let isSearched = index < TextField.searchedCount
      if isSearched, lengths[index] > 0 { bytes.append(UInt8(ascii: "\n")) }
      if isSearched { searchedEnd = UInt32(bytes.count) }
    }
  }

  private mutating func append(_ text: String, _ length: Int) {
    let copied: Void? = text.utf8.withContiguousStorageIfAvailable {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0.prefix(length)))
    }
    if copied == nil { bytes.append(contentsOf: text.utf8.prefix(length)) }
  }

  /// As many bytes of the text as a task keeps, without half a character.
  private static func keptLength(of text: String) -> Int {
    let utf8 = text.utf8
    guard utf8.count > SyncTask.messageLimit else { return utf8.count }
    var end = utf8.index(utf8.startIndex, offsetBy: SyncTask.messageLimit)
    while end > utf8.startIndex, utf8[end] & 0xC0 == 0x80 { utf8.formIndex(before: &end) }
    return utf8.distance(from: utf8.startIndex, to: end)
  }
}
