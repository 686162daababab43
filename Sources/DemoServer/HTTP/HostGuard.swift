/// Keeps pages in a browser from asking the demo behind its user's back: it answers only to its own address.
enum HostGuard {
  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// The answer to a request that came under another name or from another origin, nil to the others.
  static func refusal(of request: Received) -> Answer? {
    guard let host = request.header("host"), isOwn(host, request.port) else { return .foreignHost }
    guard let origin = request.header("origin") else { return nil }
    return origin.hasPrefix("http://") && isOwn(String(origin.dropFirst(7)), request.port) ? nil : .foreignOrigin
  }

  private static func isOwn(_ host: String, _ port: Int) -> Bool {
    names.contains { host.lowercased() == "\($0):\(port)" || (port == 80 && host.lowercased() == $0) }
  }
}
