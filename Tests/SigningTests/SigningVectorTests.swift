import Foundation
import Signing
import Testing

@Suite struct `Vectors of the official signer` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/domain")
  static let isHere = FileManager.default.fileExists(atPath: folder.appending(path: "signing_vectors.json").path)

  @Test(.enabled(if: isHere, "the shared vectors aren't here"))
  func `are met byte for byte`() throws {
    for vector in try Self.vectors() {
      let name = try #require(vector["name"] as? String)
      let input = try #require(vector["input"] as? [String: Any])
      let expected = try #require(vector["expect"] as? [String: String])
      let signed = try Self.sign(input)
      #expect(signed.canonicalRequest == expected["canonical_request"], "\(name)")
      #expect(signed.signature == expected["signature"], "\(name)")
      #expect(signed.authorization == expected["authorization"], "\(name)")
      let path = try #require(input["path"] as? String)
      let target = signed.canonicalQuery.isEmpty ? path : "\(path)?\(signed.canonicalQuery)"
      #expect(target == expected["request_target"], "\(name)")
    }
  }

  @Test(.enabled(if: isHere, "the shared vectors aren't here"))
  func `what the official client sent is read as it meant it`() throws {
    let first = try #require(try Self.vectors().first?["input"] as? [String: Any])
    let id = try #require(first["ak"] as? String)
    let secret = try #require(first["sk"] as? String)
    let requests = try #require(try Self.read("sdk_wire_capture.json") as? [[String: Any]])
    #expect(requests.count == 4)
    for request in requests {
      let line = try #require(request["request_line"] as? String).split(separator: " ").map(String.init)
      let headers = try #require(request["headers"] as? [[String]]).map { ($0[0], $0[1]) }
      let verdict = Signer.verify(method: line[0], target: line[1], headers: headers, body: []) {
        $0 == id ? AccessKey(id: id, secret: secret) : nil
      }
      // The capture's User-Agent is scrubbed, and it is signed: only the rest of the text can be checked.
      guard case .mismatch(let text) = verdict else {
        Issue.record("a scrubbed header passed: \(verdict)")
        continue
      }
      #expect(text.hasPrefix("GET\n/v1/0833a5737480d53b2f25c010dc1a7b88/security/member-sync-tasks/"))
      #expect(text.contains("\nhost:127.0.0.1:18999\nuser-agent:"))
    }
  }

  static func read(_ file: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: file)))
  }

  static func vectors() throws -> [[String: Any]] {
    let file = try #require(try read("signing_vectors.json") as? [String: Any])
    let vectors = try #require(file["vectors"] as? [[String: Any]])
    #expect(vectors.count >= 8)
    return vectors
  }

  static func sign(_ input: [String: Any]) throws -> SignedRequest {
    let headers = try #require(input["headers"] as? [String: String])
    let query = try #require(input["query"] as? [[Any]]).map { ("\($0[0])", text($0[1])) }
    let request = SigningRequest(
      method: try #require(input["method"] as? String), host: try #require(input["host"] as? String),
      path: try #require(input["path"] as? String), query: query, headers: headers.map { ($0.key, $0.value) },
      body: Array(try #require(input["body"] as? String).utf8))
    let key = AccessKey(
      id: try #require(input["ak"] as? String), secret: try #require(input["sk"] as? String))
    return Signer.sign(request, key: key, date: try #require(headers["X-Sdk-Date"]))
  }

  /// A JSON value as the client writes it into a query.
  static func text(_ value: Any) -> String {
    guard let number = value as? NSNumber, !(value is String) else { return "\(value)" }
    return String(cString: number.objCType) == "c" ? (number.boolValue ? "true" : "false") : "\(number)"
  }
}
