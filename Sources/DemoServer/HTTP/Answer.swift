/// What the demo says to a request: status, body and what headers it needs beyond the usual.
struct Answer: Equatable {
  var status: Int
  var body: [UInt8]
  var contentType = "application/json"
  var headers: [(name: String, value: String)] = []
  /// The name of the header that has the request's id.
  var requestIDHeader = "X-Request-Id"

  init(_ status: Int, body: [UInt8], contentType: String = "application/json") {
    self.status = status
    self.body = body
    self.contentType = contentType
  }

  static func == (one: Self, other: Self) -> Bool {
    one.status == other.status && one.body == other.body && one.contentType == other.contentType
      && one.requestIDHeader == other.requestIDHeader && one.headers.elementsEqual(other.headers, by: ==)
  }
}
