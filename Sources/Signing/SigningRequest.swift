/// A request before it is signed: everything that the signature covers.
///
/// Names and values are plain text; encoding is the signer's matter. The path may be percent-encoded or not.
package struct SigningRequest: Sendable {
  package var method: String
  /// The authority as it is sent: without a port when it is the scheme's own, `host:port` otherwise.
  package var host: String
  package var path: String
  package var query: [(String, String)]
  package var headers: [(String, String)]
  package var body: [UInt8]

  package init(
    method: String = "GET", host: String, path: String, query: [(String, String)] = [],
    headers: [(String, String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.host = host
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }
}
