/// Tells failure from success by the words of a text.
struct OutcomeScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let words = OutcomeWords.known
  private var position = 0
  private var isDenied = false
  private var hasSuccess = false

  /// A failure decides that isn't denied, or a success that is; then a success. "0 failed" and "no errors" say nothing.
  static func outcome(of text: Substring) -> LogOutcome {
    var text = text
    return text.withUTF8 { bytes in
      var scan = OutcomeScan(bytes)
      return scan.outcome()
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func outcome() -> LogOutcome {
    while position < bytes.count {
      let byte = bytes[position]
      let found: LogOutcome
      if byte.isLetter {
        found = word()
      } else if byte.isDigit {
        found = number()
      } else if 0xE4...0xE9 ~= byte {
        found = ideograph()
      } else {
        position += 1
        continue
      }
      if found == .failed { return .failed }
      hasSuccess = hasSuccess || found == .succeeded
    }
    return hasSuccess ? .succeeded : .unknown
  }

  private mutating func word() -> LogOutcome {
    let start = position
    var hash = OutcomeWords.seed
    while position < bytes.count, bytes[position].isLetter {
      hash = OutcomeWords.add(bytes[position] | 0x20, to: hash)
      position += 1
    }
    let wasDenied = isDenied
    let kind = endsInException(start) ? .failure : words.kind(hash)
    isDenied = kind == .denial
    switch kind {
    case .failure: return wasDenied || countsNone() ? .unknown : .failed
    case .success: return wasDenied || countsNone() ? .unknown : .succeeded
    case .denial, .none: return .unknown
    }
  }

  /// `SocketTimeoutException` is one word.
  private func endsInException(_ start: Int) -> Bool {
    guard position - start > 9, bytes[position - 1] == UInt8(ascii: "n") else { return false }
    return bytes[(position - 9)..<position].elementsEqual("Exception".utf8)
  }

  /// Whether a count of nought follows, as in `failed: 0`.
  private func countsNone() -> Bool {
    var next = position
    while next < bytes.count, next < position + 3, [0x20, 0x3A, 0x3D].contains(bytes[next]) { next += 1 }
    guard next > position, next < bytes.count, bytes[next] == UInt8(ascii: "0") else { return false }
    return next + 1 == bytes.count || !(bytes[next + 1].isDigit || bytes[next + 1] == UInt8(ascii: "."))
  }

  private mutating func number() -> LogOutcome {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    isDenied = position == start + 1 && bytes[start] == UInt8(ascii: "0")
    return .unknown
  }

  /// Words of two ideographs are known, and denials of one before them.
  private mutating func ideograph() -> LogOutcome {
    let wasDenied = isDenied
    let kind = words.kind(hash(6))
    isDenied = words.kind(hash(3)) == .denial
    position += kind == .none ? 3 : 6
    switch kind {
    case .failure: return wasDenied ? .unknown : .failed
    case .success: return wasDenied ? .failed : .succeeded
    case .denial, .none: return .unknown
    }
  }

  private func hash(_ length: Int) -> UInt64 {
    bytes[position..<min(position + length, bytes.count)].reduce(OutcomeWords.seed) { OutcomeWords.add($1, to: $0) }
  }
}
