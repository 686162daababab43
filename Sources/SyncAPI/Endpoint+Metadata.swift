extension Endpoint {
  /// The metadata service of a server: plain http, and so on this machine or on its own link (169.254.0.0/16) only.
  package init(metadata text: String) throws(ConnectionProblem) {
    if let link = Self.linkLocal(text) {
      (isSecure, host, port, basePath) = (false, link.host, link.port, "")
      return
    }
    let own = try Endpoint(text)
    guard own.isLoopback else { throw ConnectionProblem("endpoint", "it is neither this machine nor on its own link") }
    (isSecure, host, port, basePath) = (own.isSecure, own.host, own.port, own.basePath)
  }

  private static func linkLocal(_ text: String) -> (host: String, port: Int)? {
    let pattern = /http:\/\/(169\.254\.([0-9]{1,3})\.([0-9]{1,3}))(?::([0-9]{1,5}))?\/?/
    guard let match = text.wholeMatch(of: pattern)?.output, UInt8(match.2) != nil, UInt8(match.3) != nil else {
      return nil
    }
    let port = match.4.map { Int($0) ?? 0 } ?? 80
    return 1...65_535 ~= port ? (String(match.1), port) : nil
  }
}
