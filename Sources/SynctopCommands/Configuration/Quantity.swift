/// Numbers with units as people write them: `30s`, `8MiB`, `20/10s`.
enum Quantity {
  private static let durationUnits: [(String, Double)] = [
    ("ms", 0.001), ("s", 1), ("m", 60), ("min", 60), ("h", 3600), ("d", 86_400),
  ]
  private static let byteUnits: [(String, Double)] = [
    ("", 1), ("B", 1), ("KiB", 1024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("kB", 1000), ("KB", 1000),
    ("MB", 1_000_000), ("GB", 1_000_000_000),
  ]

  /// Seconds of a text such as `30s`, `1.5m` or `500ms`; nil without a unit, or for what is no number.
  static func seconds(_ text: String) -> Double? { scaled(text, durationUnits) }

  /// Bytes of a text such as `8MiB` or `65536`; nil for a fraction of a byte.
  static func byteCount(_ text: String) -> Int? {
    scaled(text, byteUnits).flatMap { Int(exactly: $0) }
  }

  /// Requests and seconds of a text such as `20/10s` or `2/s`, or of a number, which is for 10 s.
  static func rate(_ text: String) -> (requests: Int, seconds: Double)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let time = parts.count == 2 ? seconds(parts[1].first?.isNumber == true ? parts[1] : "1" + parts[1]) : 10
    guard parts.count <= 2, let count = decimal(parts[0]).flatMap({ Int(exactly: $0) }), let time else { return nil }
    return (count, time)
  }

  /// `seconds` in the largest unit that leaves a whole number.
  static func duration(_ seconds: Double) -> String {
    let unit = durationUnits.filter { $0.0 != "min" }.last { seconds >= $0.1 && isWhole(seconds / $0.1) }
    guard let (name, size) = unit else { return "\(trimmed(seconds * 1000))ms" }
    return trimmed(seconds / size) + name
  }

  /// `count` in the largest binary unit that leaves a whole number.
  static func bytes(_ count: Int) -> String {
    let unit = byteUnits[2...4].last { count >= Int($0.1) && count % Int($0.1) == 0 }
    return unit.map { "\(count / Int($0.1))\($0.0)" } ?? "\(count)"
  }

  private static func scaled(_ text: String, _ units: [(String, Double)]) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let name = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = decimal(String(digits)), let unit = units.first(where: { $0.0 == name }) else { return nil }
    return number * unit.1
  }

  private static func decimal(_ text: String) -> Double? {
    guard text.wholeMatch(of: /[0-9]{1,12}(\.[0-9]{1,9})?/) != nil else { return nil }
    return Double(text)
  }

  private static func isWhole(_ number: Double) -> Bool { number == number.rounded() }

  private static func trimmed(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
