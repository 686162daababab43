extension Fault {
  /// Reads a fault as `--fault` has it, such as `latency=100..400` or `429=20`.
  package init(_ text: String) throws(FaultRefusal) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let kind = Kind(rawValue: sides[0]) else { throw FaultRefusal(text: text, kind: nil) }
    guard let fault = Self.fault(kind, sides.count > 1 ? sides[1] : nil) else {
      throw FaultRefusal(text: text, kind: kind)
    }
    self = fault
  }

  private static func fault(_ kind: Kind, _ value: String?) -> Self? {
    switch kind {
    case .latency: value.flatMap(milliseconds).map(Self.latency)
    case .errors: value.flatMap(percent).map(Self.errors)
    case .throttle: value == nil ? .throttle : nil
    case .tooMany: share(value).map(Self.tooMany)
    case .expire: value.flatMap { number($0, upTo: 86_400) }.map(Self.expire)
    case .revoke: value.flatMap { number($0, upTo: 86_400) }.map(Self.revoke)
    case .clock: value.flatMap(offset).map(Self.clock)
    case .truncate: share(value).map(Self.truncate)
    case .html: share(value).map(Self.html)
    case .garbage: share(value).map(Self.garbage)
    case .reset: share(value).map(Self.reset)
    case .hang: share(value).map(Self.hang)
    }
  }

  private static func share(_ value: String?) -> Int? {
    guard let value else { return 100 }
    return percent(value)
  }

  private static func percent(_ value: String) -> Int? {
    number(value.hasSuffix("%") ? String(value.dropLast()) : value, upTo: 100)
  }

  /// One number, or two with `..` between them, the smaller one first; ten minutes at most.
  private static func milliseconds(_ value: String) -> ClosedRange<Int>? {
    let ends = value.split(separator: "..", omittingEmptySubsequences: false).map { number(String($0), upTo: 600_000) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else { return nil }
    return first...last
  }

  /// With or without a sign; a year at most.
  private static func offset(_ value: String) -> Int? {
    let isNegative = value.hasPrefix("-")
    let digits = isNegative || value.hasPrefix("+") ? String(value.dropFirst()) : value
    return number(digits, upTo: 31_536_000).map { isNegative ? -$0 : $0 }
  }

  private static func number(_ text: String, upTo limit: Int) -> Int? {
    guard let number = Int(text), (0...limit).contains(number), text.first?.isNumber == true else { return nil }
    return number
  }
}
