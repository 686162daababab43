/// A request as it came: its line and headers, names as they were written.
struct Received {
  let method: String
  /// Path and query, still encoded.
  let target: String
  /// With the host among them.
  let headers: [(String, String)]
  /// The port that it came in at.
  let port: Int
  /// Read for a sign-in only, at most `bodyLimit` bytes and one; empty otherwise.
  var body: [UInt8] = []

  /// The longest body that is taken, in bytes.
  static let bodyLimit = 65_536

  /// The first header of this name, which is given in lower case.
  func header(_ name: String) -> String? { headers.first { $0.0.lowercased() == name }?.1 }

  /// The target's part before the query.
  var path: Substring { target.prefix { $0 != "?" } }

  /// The target's part behind the `?`, empty without one.
  var query: String { target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) } ?? "" }
}
