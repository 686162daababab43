/// The lengths of texts in front of a task's buffer: one more than the length, 0 for an absent text; seven bits a byte,
/// lowest first, as most texts are short.
enum TextLengths {
  /// How many bytes a length takes.
  static func size(of length: Int?) -> Int {
    var (rest, size) = ((length.map { $0 + 1 } ?? 0) >> 7, 1)
    while rest > 0 { (rest, size) = (rest >> 7, size + 1) }
    return size
  }

  static func append(_ length: Int?, to bytes: inout [UInt8]) {
    var rest = length.map { $0 + 1 } ?? 0
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The length at `offset`, which moves past it.
  static func next(in buffer: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> Int? {
    var (number, shift) = (0, 0)
    while true {
      let byte = buffer[offset]
      offset += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number == 0 ? nil : number - 1 }
      shift += 7
    }
  }
}
