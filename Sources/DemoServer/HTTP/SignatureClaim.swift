import Signing

/// What a signed request says of its own signature; whether that is true is checked elsewhere.
struct SignatureClaim: Equatable {
  /// The id of the key.
  let access: String
  /// Lower-case names.
  let signedHeaders: [String]
  /// As it was sent.
  let date: String

  /// How far a signature's date may be off, in seconds.
  static let tolerance: Int64 = 900

  /// Nil unless the request has the scheme's header and a date.
  init?(_ request: Received) {
    guard let header = request.header("authorization"), header.hasPrefix("SDK-HMAC-SHA256 "),
      let date = request.header("x-sdk-date"), let access = Self.part("Access", of: header),
      let names = Self.part("SignedHeaders", of: header)
    else { return nil }
    self.date = date
    self.access = access
    signedHeaders = names.split(separator: ";").map(String.init)
  }

  /// Whether the date is written as it should be, and near enough to `now`, epoch milliseconds.
  func isInTime(at now: Int64) -> Bool {
    guard let seconds = Self.seconds(date), SigningDate.text(epochSeconds: seconds) == date else { return false }
    return abs(seconds - BeijingTime.floorDivided(now, 1000)) <= Self.tolerance
  }

  /// Seconds since 1970 of `YYYYMMDDTHHMMSSZ`; days that no month has are found out by writing them again.
  private static func seconds(_ date: String) -> Int64? {
    let parts = [0..<4, 4..<6, 6..<8, 9..<11, 11..<13, 13..<15].map { range in
      Int64(String(decoding: date.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self))
    }
    let numbers = parts.compactMap { $0 }.filter { $0 >= 0 }
    guard numbers.count == 6, (1...12).contains(numbers[1]) else { return nil }
    let (shifted, month) = numbers[1] > 2 ? (numbers[0], numbers[1] - 3) : (numbers[0] - 1, numbers[1] + 9)
    let leaps = BeijingTime.floorDivided(shifted, 4) - BeijingTime.floorDivided(shifted, 100)
    let days = shifted * 365 + leaps + BeijingTime.floorDivided(shifted, 400) + (153 * month + 2) / 5
    let day = days + numbers[2] - 1 - 719_468
    return day * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
  }

  private static func part(_ name: String, of header: String) -> String? {
    for part in header.dropFirst("SDK-HMAC-SHA256 ".count).split(separator: ",") {
      let text = part.drop { $0 == " " }
      if text.hasPrefix(name + "=") { return String(text.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
