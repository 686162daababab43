/// The demo's own dice (SplitMix64), so that a seed means the same world on every platform and in every release.
struct SplitMix64 {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// Dice that depend on all parts, and on nothing else.
  init(_ first: UInt64, _ second: UInt64, _ third: UInt64 = 0) {
    state = Self.mixed(Self.mixed(first &+ 0x632b_e59b_d9b4_e019) ^ second &* 0x9e6c_63d0_876a_68ee) ^ Self.mixed(third)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// A number of 0..<`bound`; 0 for a bound below 1.
  mutating func below(_ bound: Int) -> Int {
    bound < 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of `range`, ends included.
  mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(below(Int(range.upperBound - range.lowerBound) + 1))
  }

  /// True in `share` of a hundred throws.
  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mix = value
    mix = (mix ^ (mix >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mix = (mix ^ (mix >> 27)) &* 0x94d0_49bb_1331_11eb
    return mix ^ (mix >> 31)
  }
}

extension SplitMix64 {
  /// 32 lower-case hexadecimal digits, as the service's ids have them.
  mutating func hexadecimal() -> String { Self.hexadecimal(next(), next()) }

  /// An id in the form 8-4-4-4-12, as clusters and jobs have them.
  mutating func dashed() -> String {
    let digits = Array(hexadecimal().utf8)
    return String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for (offset, digit) in digits.enumerated() {
        if offset == 8 || offset == 12 || offset == 16 || offset == 20 {
          buffer[place] = UInt8(ascii: "-")
          place += 1
        }
        buffer[place] = digit
        place += 1
      }
      return place
    }
  }

  /// The two numbers as 32 digits.
  static func hexadecimal(_ high: UInt64, _ low: UInt64) -> String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      for place in 0..<16 {
        buffer[place] = digit(high >> UInt64(60 - 4 * place))
        buffer[place + 16] = digit(low >> UInt64(60 - 4 * place))
      }
      return 32
    }
  }

  private static func digit(_ value: UInt64) -> UInt8 {
    let nibble = UInt8(truncatingIfNeeded: value & 15)
    return nibble < 10 ? nibble + UInt8(ascii: "0") : nibble - 10 + UInt8(ascii: "a")
  }
}
