/// Tells failure from success by the words of a text, in English and Chinese.
enum OutcomeWords {
  private static let failures = hashes([
    "fail", "fails", "failed", "failing", "failure", "failures", "error", "errors", "exception", "exceptions",
    "timeout", "timedout", "timed", "denied", "refused", "rejected", "unauthorized", "forbidden", "fatal", "aborted",
    "unsuccessful", "unsuccessfully",
  ])
  private static let successes = hashes([
    "success", "successful", "successfully", "succeed", "succeeds", "succeeded", "finished", "complete", "completed",
    "done",
  ])
  private static let denials = hashes(["no", "not", "without", "never"])
  private static let chineseFailures = ["失败", "错误", "异常", "超时", "拒绝"].map { Array($0.utf8) }
  private static let chineseSuccesses = ["成功", "完成"].map { Array($0.utf8) }
  private static let chineseDenials = ["无", "未", "不", "没"].map { Array($0.utf8) }

  /// A failure that isn't denied decides, or a success that is; then a success. "0 failed" and "no errors" are none.
  static func outcome(of text: Substring) -> LogOutcome {
    var text = text
    return text.withUTF8 { bytes in
      var scan = Scan(bytes: bytes)
      return scan.outcome()
    }
  }

  private static func hashes(_ words: [String]) -> [UInt64] {
    words.map { word in word.utf8.reduce(Scan.seed) { Scan.add($1, to: $0) } }
  }

  private struct Scan {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var isDenied = false
    private var hasSuccess = false

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func outcome() -> LogOutcome {
      while position < bytes.count {
        let found: LogOutcome
        switch bytes[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): found = word()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): found = number()
        case 0xE4...0xE9: found = ideograph()
        default:
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
      var hash = Self.seed
      while position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 {
        hash = Self.add(bytes[position] | 0x20, to: hash)
        position += 1
      }
      let wasDenied = isDenied
      isDenied = OutcomeWords.denials.contains(hash)
      if OutcomeWords.failures.contains(hash) || endsInException(start) {
        return wasDenied || countsNone() ? .unknown : .failed
      }
      guard OutcomeWords.successes.contains(hash) else { return .unknown }
      return wasDenied || countsNone() ? .unknown : .succeeded
    }

    /// `SocketTimeoutException` is one word.
    private func endsInException(_ start: Int) -> Bool {
      let name = "Exception".utf8
      return position - start > name.count && bytes[(position - name.count)..<position].elementsEqual(name)
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

    private mutating func ideograph() -> LogOutcome {
      let wasDenied = isDenied
      isDenied = starts(OutcomeWords.chineseDenials)
      defer { position += 3 }
      if starts(OutcomeWords.chineseFailures) { return wasDenied ? .unknown : .failed }
      guard starts(OutcomeWords.chineseSuccesses) else { return .unknown }
      return wasDenied ? .failed : .succeeded
    }

    private func starts(_ words: [[UInt8]]) -> Bool {
      words.contains { word in
        position + word.count <= bytes.count && bytes[position..<(position + word.count)].elementsEqual(word)
      }
    }
  }
}
