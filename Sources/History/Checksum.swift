/// A checksum that stays the same over programs and machines, to find equal content quickly. It keeps nobody from making
/// two texts with the same one, so whoever finds one compares the content.
struct Checksum {
  private var sum: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// In the form in which it is kept.
  var value: Int64 { Int64(bitPattern: sum) }

  mutating func add(_ word: UInt64) {
    sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
    sum ^= sum >> 32
  }

  /// The bytes and their number, so that texts one behind the other don't run together.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    let whole = bytes.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
    }
    for byte in bytes[whole...] { add(UInt64(byte)) }
  }

  mutating func add(_ text: String?) {
    guard var text else { return add(UInt64.max) }
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ number: Int64?) {
    guard let number else { return add(0) }
    add(1)
    add(UInt64(bitPattern: number))
  }
}
