import Signing
import SyncWire
import TaskModel

/// Writes the requests of a connection.
struct RequestBuilder: Sendable {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// One page of the list; `now` in epoch milliseconds.
  func list(_ request: ListRequest, offset: Int, limit: Int, pass: Pass, now: Int64) -> Outgoing {
    outgoing(path: tasksPath(pass), query: request.query(offset: offset, limit: limit), pass: pass, now: now)
  }

  /// A single task, whose id must be one segment of a path.
  func show(_ id: String, pass: Pass, now: Int64) -> Outgoing {
    outgoing(path: "\(tasksPath(pass))/\(PercentEncoding.encode(id))", query: [], pass: pass, now: now)
  }

  /// Fails for an id that can't be one segment of a path.
  static func check(taskID id: String) throws(FetchFailure) {
    guard !isSegment(id) else { return }
    throw FetchFailure(.badRequest, message: "'\(PlainText.oneLine(id))' can't be the id of a task")
  }

  /// Whether a text can stand as one segment of a path, whatever becomes of it on the way.
  static func isSegment(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && text.utf8.count <= 256
      && !text.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0 == "%" || $0.value < 0x20 || $0.value == 0x7F }
  }

  private func tasksPath(_ pass: Pass) -> String {
    connection.endpoint.basePath + "/v1/\(PercentEncoding.encode(pass.projectID))/security/member-sync-tasks"
  }

  private func outgoing(path: String, query: [(String, String)], pass: Pass, now: Int64) -> Outgoing {
    .get(connection.endpoint, path: path, query: query, headers: headers(pass), proof: pass.proof, now: now)
  }

  private func headers(_ pass: Pass) -> [(String, String)] {
    let always = [
      ("workspace", connection.workspace), ("X-Project-Id", pass.projectID), ("Content-Type", "application/json"),
    ]
    return always + (connection.language.map { [("X-Language", $0)] } ?? [])
  }
}
