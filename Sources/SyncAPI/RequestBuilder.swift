import Signing
import SyncWire
import TaskModel

/// Writes the requests of a connection: the URL that is signed is the one that is sent.
struct RequestBuilder: Sendable {
  /// A request ready to go.
  struct Outgoing: Sendable {
    let url: String
    let headers: [(String, String)]
  }

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// One page of the list; `now` in epoch milliseconds.
  func list(_ request: ListRequest, offset: Int, limit: Int, now: Int64) -> Outgoing {
    outgoing(path: tasksPath, query: request.query(offset: offset, limit: limit), now: now)
  }

  /// A single task; refused when `id` can't be one segment of a path.
  func show(_ id: String, now: Int64) throws(FetchFailure) -> Outgoing {
    guard Self.isSegment(id) else {
      throw FetchFailure(.badRequest, message: "'\(PlainText.oneLine(id))' can't be the id of a task")
    }
    return outgoing(path: "\(tasksPath)/\(PercentEncoding.encode(id))", query: [], now: now)
  }

  /// Whether a text can stand as one segment of a path, whatever becomes of it on the way.
  static func isSegment(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && text.utf8.count <= 256
      && !text.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0 == "%" || $0.value < 0x20 || $0.value == 0x7F }
  }

  private var tasksPath: String {
    connection.endpoint.basePath + "/v1/\(PercentEncoding.encode(connection.projectID))/security/member-sync-tasks"
  }

  private func outgoing(path: String, query: [(String, String)], now: Int64) -> Outgoing {
    let url = connection.endpoint.origin + path
    switch connection.credentials {
    case .token(let token):
      let text = PercentEncoding.query(query)
      return Outgoing(
        url: text.isEmpty ? url : "\(url)?\(text)",
        headers: [("Host", connection.endpoint.authority)] + headers + unsigned + [("X-Auth-Token", token)])
    case .accessKey(let key):
      let request = SigningRequest(host: connection.endpoint.authority, path: path, query: query, headers: headers)
      let signed = Signer.sign(request, key: key, date: SigningDate.text(epochSeconds: now / 1000))
      return Outgoing(
        url: signed.canonicalQuery.isEmpty ? url : "\(url)?\(signed.canonicalQuery)",
        headers: signed.headers + unsigned)
    }
  }

  private var headers: [(String, String)] {
    let always = [
      ("workspace", connection.workspace), ("X-Project-Id", connection.projectID),
      ("Content-Type", "application/json"),
    ]
    return always + (connection.language.map { [("X-Language", $0)] } ?? [])
  }

  /// Headers that proxies rewrite, and so aren't signed.
  private var unsigned: [(String, String)] { [("Accept-Encoding", "gzip"), ("User-Agent", "synctop")] }
}
