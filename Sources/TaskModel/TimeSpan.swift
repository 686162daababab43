/// A span of time as it is typed: `90s`, `2h`, `1.5d`, `2h30m`, with a minus for what is past.
package enum TimeSpan: Equatable {
  case milliseconds(Int64)
  /// Nothing wrong so far, but a unit is missing.
  case incomplete
  case unreadable

  /// A century; longer spans count as one.
  private static let longest = 100 * 366 * 86_400_000.0

  /// Reads `text`; a negative span is in the past.
  package static func parse(_ text: String) -> TimeSpan {
    var (sum, digits) = (0.0, "")
    let isNegative = text.first == "-"
    for character in text.dropFirst(isNegative ? 1 : 0) {
      if character == "." || (character.isASCII && character.isNumber) {
        digits.append(character)
      } else {
        guard let unit = unit(character), let number = Double(digits) else { return .unreadable }
        sum += number * unit
        digits = ""
      }
    }
    guard digits.isEmpty, !text.isEmpty, text != "-" else { return .incomplete }
    let span = Int64(min(sum, longest))
    return .milliseconds(isNegative ? -span : span)
  }

  private static func unit(_ character: Character) -> Double? {
    switch character {
    case "s": 1000
    case "m": 60_000
    case "h": 3_600_000
    case "d": 86_400_000
    case "w": 604_800_000
    default: nil
    }
  }
}
