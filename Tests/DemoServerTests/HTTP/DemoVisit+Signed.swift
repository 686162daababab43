import Signing

@testable import DemoServer

extension DemoVisit {
  var key: AccessKey { AccessKey(id: server.credentials.accessKey, secret: server.credentials.secretKey) }

  /// A request signed by the demo's key, or another one, with what differs; `sent` replaces headers after signing.
  func signed(
    _ key: AccessKey? = nil, method: String = "GET", path: String? = nil, query: [(String, String)] = [("limit", "1")],
    headers: [(String, String)]? = nil, body: String = "", signedBody: String? = nil,
    date: String = "20240320T023000Z", sent: [String: String] = [:]
  ) async -> Exchange {
    let usual = [("workspace", server.credentials.workspace), ("X-Project-Id", server.credentials.projectID)]
    let request = SigningRequest(
      method: method, host: "127.0.0.1:\(server.port)", path: path ?? listPath, query: query,
      headers: (headers ?? usual) + [("Content-Type", "application/json")], body: Array((signedBody ?? body).utf8))
    let signature = Signer.sign(request, key: key ?? self.key, date: date)
    var all = Dictionary(signature.headers) { $1 }.merging(sent) { $1 }
    all["X-Auth-Token"] = ""
    if all["workspace"] == nil { all["workspace"] = "" }
    return await get(signature.canonicalQuery, path: path ?? listPath, method: method, headers: all, body: body)
  }
}
