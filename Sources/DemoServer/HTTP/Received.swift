/// A request as it came: its line and headers, names as they were written.
struct Received {
  let method: String
  /// Path and query, still encoded.
  let target: String
  /// With the host among them.
  let headers: [(String, String)]
  /// The port that it came in at.
  let port: Int
  /// At most `bodyLimit` bytes, and one more where there are more.
  var body: [UInt8] = []

  /// The longest body that is taken, in bytes.
  static let bodyLimit = 65_536

  /// The longest header, and all of them together, in bytes.
  static let headerLimits = (one: 32_768, all: 131_072)

  /// The first header of this name, which is given in lower case.
  func header(_ name: String) -> String? { headers.first { $0.0.lowercased() == name }?.1 }

  /// The target's part before the query.
  var path: Substring { target.prefix { $0 != "?" } }

  /// The target's part behind the `?`, empty without one.
  var query: String { target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) } ?? "" }

  /// The address that the request was sent to.
  var origin: String { "http://" + (header("host") ?? "") }

  /// The query's parameters; those that can't be decoded are left out.
  var parameters: [(String, String)] {
    query.split(separator: "&").compactMap { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentDecoding.text(sides[0]) else { return nil }
      return PercentDecoding.text(sides.count > 1 ? sides[1] : "").map { (name, $0) }
    }
  }

  /// The answer to a request that is too large in one of its parts, nil to the others.
  var oversize: Answer? {
    let lengths = headers.map { $0.0.utf8.count + $0.1.utf8.count }
    if (lengths.max() ?? 0) > Self.headerLimits.one || lengths.reduce(0, +) > Self.headerLimits.all {
      return .tooLongHeaders
    }
    if target.utf8.count > DemoService.targetLimit { return .tooLong }
    return body.count > Self.bodyLimit ? .tooLongBody : nil
  }
}
