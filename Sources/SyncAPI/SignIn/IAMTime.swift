/// Reads the moments of IAM's answers: `2020-01-04T09:05:22.701000Z`.
enum IAMTime {
  /// Epoch milliseconds; nil for anything else.
  static func epochMilliseconds(_ text: String) -> Int64? {
    let pattern = /([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?Z/
    guard text.utf8.count <= 40, let parts = try? pattern.wholeMatch(in: text)?.output else { return nil }
    let numbers = [parts.1, parts.2, parts.3, parts.4, parts.5, parts.6].compactMap { Int($0) }
    let ranges = [1...9999, 1...12, 1...31, 0...23, 0...59, 0...60]
    guard numbers.count == 6, zip(ranges, numbers).allSatisfy({ $0.contains($1) }) else { return nil }
    let fraction = Int64(((parts.7 ?? "") + "000").prefix(3)) ?? 0
    let days = HTTPDate.days(year: numbers[0], month: numbers[1], day: numbers[2])
    let seconds = days * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    return Int64(seconds) * 1000 + fraction
  }
}
