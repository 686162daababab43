import Signing

/// A request ready to go: the URL that is signed is the one that is sent.
struct Outgoing: Sendable {
  var method = "GET"
  let url: String
  let headers: [(String, String)]
  var body: [UInt8] = []
  /// What the signature covers; nil without one.
  var canonicalRequest: String?

  /// Where it goes, read from the URL; nil for what isn't asked as the service is.
  var endpoint: Endpoint? {
    guard let mark = url.firstRange(of: "://") else { return nil }
    let end = url[mark.upperBound...].firstIndex { "/?#".contains($0) } ?? url.endIndex
    return try? Endpoint(String(url[..<end]))
  }

  /// A GET with all headers of its own, proved by `proof` at `now`, epoch milliseconds.
  static func get(
    _ endpoint: Endpoint, path: String, query: [(String, String)], headers: [(String, String)], proof: Pass.Proof?,
    now: Int64
  ) -> Outgoing {
    made("GET", endpoint, path: path, query: query, headers: headers, proof: proof, now: now)
  }

  /// Any request with all headers of its own, proved by `proof` at `now`, epoch milliseconds; by nothing where it is nil.
  static func made(
    _ method: String, _ endpoint: Endpoint, path: String, query: [(String, String)] = [],
    headers: [(String, String)], body: [UInt8] = [], proof: Pass.Proof?, now: Int64
  ) -> Outgoing {
    let plain = [("Host", endpoint.authority)] + headers + unsigned
    switch proof {
    case nil: return Outgoing(method, endpoint, path, PercentEncoding.query(query), plain, body)
    case .token(let token):
      return Outgoing(method, endpoint, path, PercentEncoding.query(query), plain + [("X-Auth-Token", token)], body)
    case .accessKey(let key):
      let request = SigningRequest(
        method: method, host: endpoint.authority, path: path, query: query, headers: headers, body: body)
      let signed = Signer.sign(request, key: key, date: SigningDate.text(epochSeconds: now / 1000))
      var outgoing = Outgoing(method, endpoint, path, signed.canonicalQuery, signed.headers + unsigned, body)
      outgoing.canonicalRequest = signed.canonicalRequest
      return outgoing
    }
  }

  private init(
    _ method: String, _ endpoint: Endpoint, _ path: String, _ query: String, _ headers: [(String, String)],
    _ body: [UInt8]
  ) {
    self.method = method
    url = endpoint.origin + path + (query.isEmpty ? "" : "?\(query)")
    self.headers = headers
    self.body = body
  }

  /// Headers that proxies rewrite, and so aren't signed.
  static let unsigned = [("Accept-Encoding", "gzip"), ("User-Agent", "synctop")]
}
