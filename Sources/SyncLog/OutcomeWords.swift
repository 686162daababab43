/// Which words of a text tell failure, success or denial, in English and Chinese.
struct OutcomeWords {
  enum Kind {
    case none, failure, success, denial
  }

  static let known = OutcomeWords()

  private var hashes = [UInt64](repeating: 0, count: 256)
  private var kinds = [Kind](repeating: .none, count: 256)

  private init() {
    add(
      .failure,
      """
      fail fails failed failing failure failures error errors exception exceptions timeout timedout timed denied refused
      rejected unauthorized forbidden fatal aborted unsuccessful unsuccessfully 失败 错误 异常 超时 拒绝
      """)
    add(
      .success,
      """
      success successful successfully succeed succeeds succeeded finished complete completed done 成功 完成
      """)
    add(.denial, "no not without never 无 未 不 没")
  }

  private mutating func add(_ kind: Kind, _ words: String) {
    for word in words.utf8.split(whereSeparator: \.isBlank) {
      let hash = word.reduce(Self.seed) { Self.add($1, to: $0) }
      var place = Int(truncatingIfNeeded: hash & 255)
      while hashes[place] != 0 { place = (place + 1) & 255 }
      hashes[place] = hash
      kinds[place] = kind
    }
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a word and one more byte of it, letters in lower case.
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// What the word of that hash tells.
  func kind(_ hash: UInt64) -> Kind {
    var place = Int(truncatingIfNeeded: hash & 255)
    while hashes[place] != 0 {
      if hashes[place] == hash { return kinds[place] }
      place = (place + 1) & 255
    }
    return .none
  }
}
