/// How long what is issued is good, faults included.
struct Lifetime: Equatable {
  /// The documented life of a token, in seconds.
  static let day = 86_400

  /// At most this many seconds, and clients are told so.
  var longest: Int?
  /// It dies after this many seconds, and nobody is told.
  var revocation: Int?

  /// When something issued at `now` for `seconds` ends as clients are told, and when it does; epoch milliseconds.
  func ends(from now: Int64, seconds: Int) -> (expiry: Int64, end: Int64) {
    let expiry = now + Int64(min(seconds, longest ?? seconds)) * 1000
    return (expiry, revocation.map { min(expiry, now + Int64($0) * 1000) } ?? expiry)
  }
}
