import Foundation
import Signing
import Testing

@Suite struct `The official signer` {
  private static let key = AccessKey(id: "AKEXAMPLE0123456789A", secret: "SK/example+任0123456789")
  private static let date = "20240320T022516Z"

  @Test(
    .enabled(if: OfficialSigner.isInstalled, "pip install huaweicloudsdkcore"), .timeLimit(.minutes(5)),
    arguments: [1, 2, 3] as [UInt64])
  func `signs thousands of odd requests as this one does`(_ seed: UInt64) async throws {
    var source = OddRequests(seed: seed)
    let requests = (0..<2000).map { _ in source.next() }
    let lines = try requests.map { try JSONSerialization.data(withJSONObject: Self.object($0)) + Data("\n".utf8) }
    let answers = try await OfficialSigner.run("sign", input: lines.reduce(Data(), +)).split(separator: "\n")
    try #require(answers.count == requests.count)
    for (request, line) in zip(requests, answers) {
      let answer = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
      let signed = Signer.sign(request, key: Self.key, date: Self.date)
      try #require(signed.canonicalRequest == answer["canonical"], "\(request)")
      try #require(signed.authorization == answer["authorization"], "\(request)")
      let target = signed.canonicalQuery.isEmpty ? request.path : "\(request.path)?\(signed.canonicalQuery)"
      try #require(target == answer["uri"], "\(request)")
    }
  }

  private static func object(_ request: SigningRequest) -> [String: Any] {
    [
      "ak": key.id, "sk": key.secret, "method": request.method, "host": request.host, "path": request.path,
      "query": request.query.map { [$0.0, $0.1] }, "body": String(decoding: request.body, as: UTF8.self),
      "headers": (request.headers + [("X-Sdk-Date", date)]).map { [$0.0, $0.1] },
    ]
  }
}
