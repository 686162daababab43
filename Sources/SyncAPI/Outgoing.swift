import Signing

/// A request ready to go: the URL that is signed is the one that is sent.
struct Outgoing: Sendable {
  var method = "GET"
  let url: String
  let headers: [(String, String)]
  var body: [UInt8] = []

  /// Where it goes, read from the URL; nil for what isn't asked as the service is.
  var endpoint: Endpoint? {
    guard let mark = url.firstRange(of: "://") else { return nil }
    let end = url[mark.upperBound...].firstIndex { "/?#".contains($0) } ?? url.endIndex
    return try? Endpoint(String(url[..<end]))
  }

  /// A GET with all headers of its own, proved by `proof` at `now`, epoch milliseconds.
  static func get(
    _ endpoint: Endpoint, path: String, query: [(String, String)], headers: [(String, String)], proof: Pass.Proof,
    now: Int64
  ) -> Outgoing {
    let url = endpoint.origin + path
    switch proof {
    case .token(let token):
      let text = PercentEncoding.query(query)
      return Outgoing(
        url: text.isEmpty ? url : "\(url)?\(text)",
        headers: [("Host", endpoint.authority)] + headers + unsigned + [("X-Auth-Token", token)])
    case .accessKey(let key):
      let request = SigningRequest(host: endpoint.authority, path: path, query: query, headers: headers)
      let signed = Signer.sign(request, key: key, date: SigningDate.text(epochSeconds: now / 1000))
      return Outgoing(
        url: signed.canonicalQuery.isEmpty ? url : "\(url)?\(signed.canonicalQuery)",
        headers: signed.headers + unsigned)
    }
  }

  /// Headers that proxies rewrite, and so aren't signed.
  static let unsigned = [("Accept-Encoding", "gzip"), ("User-Agent", "synctop")]
}
