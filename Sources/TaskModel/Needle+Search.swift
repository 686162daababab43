extension Needle {
  /// Whether the bytes have the needle in them.
  func isFound(in text: UnsafeRawBufferPointer) -> Bool { offset(in: text) != nil }

  /// Where the needle begins in the bytes.
  func offset(in text: UnsafeRawBufferPointer) -> Int? {
    withProbe { probe in
      guard let probe else { return 0 }
      return text.baseAddress.flatMap { probe.offset(in: $0, text.count) }
    }
  }

  /// Lends the needle for many searches; nil when it is empty, and so found anywhere.
  func withProbe<Result>(_ body: (NeedleProbe?) -> Result) -> Result {
    lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        pairs.withUnsafeBufferPointer { body(NeedleProbe(lower: lower, upper: upper, pairs: $0)) }
      }
    }
  }
}
