/// A name as a server prints it, such as `sales."Order Lines"`, in the ways in which a person may look for it.
struct NameSpellings {
  /// Without its quotes, and without the schema before it; none where that is the name itself.
  let all: [[UInt8]]

  init(_ name: UnsafeRawBufferPointer) {
    let quote = UInt8(ascii: "\"")
    guard name.contains(where: { $0 == quote || $0 == UInt8(ascii: ".") }) else {
      all = []
      return
    }
    var (parts, isInside, offset): ([[UInt8]], Bool, Int) = ([[]], false, 0)
    while offset < name.count {
      let byte = name[offset]
      let isDoubled = byte == quote && isInside && offset + 1 < name.count && name[offset + 1] == quote
      if isDoubled {
        parts[parts.count - 1].append(quote)
        offset += 1
      } else if byte == quote {
        isInside.toggle()
      } else if byte == UInt8(ascii: "."), !isInside {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
      offset += 1
    }
    all = [Array(parts.joined(separator: [UInt8(ascii: ".")])), parts[parts.count - 1]]
  }
}
