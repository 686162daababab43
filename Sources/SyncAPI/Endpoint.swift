/// Where the service is: scheme, host, port, and a path in front of the API's own where a proxy wants one.
package struct Endpoint: Sendable, Equatable {
  package let isSecure: Bool
  /// Lower-case name or address, IPv6 in brackets.
  package let host: String
  package let port: Int
  /// Without a slash at its end; empty as a rule.
  package let basePath: String

  /// Reads `[scheme://]host[:port][/path]`; without a scheme it is https. Plain http is for this machine only.
  package init(_ text: String) throws(ConnectionProblem) {
    let (scheme, rest) = Self.scheme(of: text)
    guard scheme == "https" || scheme == "http" else {
      throw Self.problem("'\(scheme)' isn't a scheme that works here; write https://host")
    }
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let (host, port) = try Self.authority(rest[..<end])
    basePath = try Self.path(rest[end...])
    self.host = host
    isSecure = scheme == "https"
    self.port = port ?? (isSecure ? 443 : 80)
    guard isSecure || isLoopback || isMetadata else {
      throw Self.problem("plain http would send the sign-in readable to everyone; write https://\(host)")
    }
  }

  /// Whether this is the machine itself: `localhost`, 127.0.0.0/8 or ::1.
  package var isLoopback: Bool {
    if host == "localhost" { return true }
    if host.hasPrefix("[") { return ["[::1]", "[0:0:0:0:0:0:0:1]"].contains(host) }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Whether this is where a server of the cloud finds its own metadata: on its own host, which speaks plain http.
  private var isMetadata: Bool { host == "169.254.169.254" }

  /// The authority as it stands in the URL and in the `Host` header: the port only where it isn't the scheme's own.
  package var authority: String { port == (isSecure ? 443 : 80) ? host : "\(host):\(port)" }

  /// The scheme and the authority, without a path.
  package var origin: String { (isSecure ? "https://" : "http://") + authority }

  private static func problem(_ text: String) -> ConnectionProblem { ConnectionProblem("endpoint", text) }

  private static func scheme(of text: String) -> (String, Substring) {
    let trimmed = text.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:)) ?? trimmed.startIndex
    let whole = trimmed[..<end]
    guard let mark = whole.firstRange(of: "://") else { return ("https", whole) }
    return (whole[..<mark.lowerBound].lowercased(), whole[mark.upperBound...])
  }

  private static func authority(_ text: Substring) throws(ConnectionProblem) -> (String, Int?) {
    guard !text.contains("@") else { throw problem("it must not hold a user or a password") }
    let hostEnd = text.hasPrefix("[") ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
    let host = text[..<(hostEnd ?? text.endIndex)].lowercased()
    guard isHost(host) else { throw problem("'\(host)' is no host name or address") }
    let rest = text[(hostEnd ?? text.endIndex)...]
    if rest.isEmpty { return (host, nil) }
    let digits = rest.dropFirst()
    guard rest.hasPrefix(":"), digits.allSatisfy(\.isWholeNumber), let port = Int(digits), 1...65_535 ~= port else {
      throw problem("'\(digits)' is no port; it is a number from 1 to 65535")
    }
    return (host, port)
  }

  private static func path(_ text: Substring) throws(ConnectionProblem) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#\\%".utf8.contains($0) }
    guard isPlain, !text.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
      throw problem("only a plain path may follow the host")
    }
    return text.split(separator: "/").map { "/" + $0 }.joined()
  }

  private static func isHost(_ host: String) -> Bool {
    let isAddress = host.hasPrefix("[") && host.hasSuffix("]") && host.contains(":")
    let inside = isAddress ? Substring(host).dropFirst().dropLast() : Substring(host)
    return !inside.isEmpty && inside.utf8.count <= 253
      && inside.allSatisfy { character in
        guard character.isASCII else { return false }
        if isAddress { return character.isHexDigit || character == ":" || character == "." }
        return character.isLetter || character.isWholeNumber || character == "." || character == "-" || character == "_"
      }
  }
}
