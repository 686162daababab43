/// One entry of NO_PROXY: hosts that are asked without a proxy.
struct ProxyException: Sendable, Equatable {
  private enum Reach: Equatable {
    case everything
    /// A name and all names below it.
    case name(String)
    case network(IPAddress, Int)
  }

  private let reach: Reach
  /// Nil for every port.
  private let port: Int?

  /// Reads `*`, `host`, `.domain`, `*.domain`, `address`, `address/bits`, each with or without `:port`; nil for nothing.
  init?(_ text: some StringProtocol) {
    let entry = text.lowercased()
    guard !entry.isEmpty else { return nil }
    if let network = Self.network(entry) {
      (reach, port) = (network, nil)
      return
    }
    let colon = entry.lastIndex(of: ":")
    let number = colon.flatMap { Int(entry[entry.index(after: $0)...]) }
    let host = number == nil ? entry[...] : entry[..<(colon ?? entry.endIndex)]
    port = number
    if host == "*" {
      reach = .everything
    } else if let network = Self.network(String(host)) {
      reach = network
    } else {
      let name = (host.hasPrefix("*.") ? host.dropFirst(2) : host).drop { $0 == "." }
      guard !name.isEmpty else { return nil }
      reach = .name(Self.withoutRoot(String(name)))
    }
  }

  /// Whether it covers a host, which is in lower case, with IPv6 in brackets.
  func covers(_ host: String, port asked: Int) -> Bool {
    guard port.map({ $0 == asked }) ?? true else { return false }
    switch reach {
    case .everything: return true
    case .network(let network, let length): return IPAddress(host)?.isIn(network, length: length) == true
    case .name(let name):
      guard IPAddress(host) == nil else { return false }
      let host = Self.withoutRoot(host)
      return host == name || host.hasSuffix("." + name)
    }
  }

  private static func network(_ text: String) -> Reach? {
    let sides = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = IPAddress(sides[0]) else { return nil }
    guard sides.count > 1 else { return .network(address, address.bytes.count * 8) }
    guard let length = Int(sides[1]), 0...(address.bytes.count * 8) ~= length else { return nil }
    return .network(address, length)
  }

  /// A name with a dot at its end is the same name.
  private static func withoutRoot(_ name: String) -> String { name.hasSuffix(".") ? String(name.dropLast()) : name }
}
