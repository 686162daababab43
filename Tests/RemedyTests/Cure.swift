import Foundation
import SyncLog

/// What the service writes when it can't drop a role, made of what a real server says.
enum Cure {
  /// The server's own words on `DROP ROLE`; empty when the role could be dropped.
  static func refusal(_ server: PostgresServer, of role: String, in database: String) async throws -> String {
    let result = try await server.psql(["-c", "DROP ROLE " + quoted(role)], in: database)
    return result.status == 0 ? "" : result.words
  }

  /// A log of the service around a server's words.
  static func log(_ words: String) throws -> String {
    let text = String(decoding: try JSONEncoder().encode([words.trimmingCharacters(in: ["\n"])]), as: UTF8.self)
    return """
      [2024-03-20 10:25:54] ===> Submit job to datamanager failed:[{"duration":0.0,"jobId":"9324a84d","jobType":"",\
      "message":\(text.dropFirst().dropLast()),"rowCount":0,"rows":[],"schema":[],"status":"FAILED","totalRowCount":0}]
      """
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
