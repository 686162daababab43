import Signing

/// A proxy that connections are made through. No description shows its user or password.
package struct Proxy: Sendable, Hashable {
  package enum Kind: Sendable {
    /// Asked by CONNECT.
    case http
    case socks5
  }

  /// Who the proxy lets through.
  struct Login: Hashable {
    let user: String
    let password: String
  }

  package let kind: Kind
  package let host: String
  package let port: Int
  let login: Login?

  /// Host and port, as messages name it.
  package var address: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  /// Everything that no message may show.
  var secrets: [String] { login.map { [$0.password] } ?? [] }

  /// Reads `[http://|socks5://|socks5h://][user[:password]@]host[:port]`; `variable` is where it stands. No message
  /// repeats any of it: what looks like a host may be half a password.
  init(_ text: String, variable: String) throws(ConnectionProblem) {
    let (scheme, rest) = Self.scheme(of: text)
    kind = try Self.kind(of: scheme, variable)
    let authority = rest.prefix { !"/?#".contains($0) }
    let at = authority.lastIndex(of: "@")
    let place = at.map { authority[authority.index(after: $0)...] } ?? authority
    login = at.flatMap { Self.login(authority[..<$0]) }
    do {
      let endpoint = try Endpoint("https://" + (place.contains(":") && !place.hasSuffix("]") ? place : place + ":1080"))
      host = endpoint.host.hasPrefix("[") ? String(endpoint.host.dropFirst().dropLast()) : endpoint.host
      port = endpoint.port
    } catch {
      throw ConnectionProblem(
        variable,
        "it isn't of the form http://host:port; blanks, / and @ in a password are "
          + "written %20, %2F and %40")
    }
    guard kind == .http || login == nil else {
      throw ConnectionProblem(variable, "a SOCKS proxy with a user isn't supported; use an http:// proxy for that")
    }
  }

  private static func scheme(of text: String) -> (String, Substring) {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex
    let whole = start[..<end]
    guard let mark = whole.firstRange(of: "://") else { return ("http", whole) }
    return (whole[..<mark.lowerBound].lowercased(), whole[mark.upperBound...])
  }

  private static func kind(of scheme: String, _ variable: String) throws(ConnectionProblem) -> Kind {
    switch scheme {
    case "http": return .http
    case "socks5", "socks5h": return .socks5
    case "https":
      throw ConnectionProblem(
        variable,
        "a proxy that is itself asked over TLS (https://) isn't supported; most proxies take http:// too, "
          + "and what goes through is encrypted all the same")
    case "socks", "socks4", "socks4a":
      throw ConnectionProblem(variable, "of SOCKS proxies only version 5 is supported; write socks5://host:port")
    default: throw ConnectionProblem(variable, "its scheme isn't one of http:// and socks5://")
    }
  }

  private static func login(_ text: Substring) -> Login? {
    let sides = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let user = PercentEncoding.decode(String(sides.first ?? ""))
    let password = sides.count > 1 ? PercentEncoding.decode(String(sides[1])) : ""
    return user.isEmpty && password.isEmpty ? nil : Login(user: user, password: password)
  }
}

extension Proxy: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { address }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
