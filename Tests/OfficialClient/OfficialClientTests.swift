import DemoServer
import Foundation
import Testing

@Suite struct `The official Python client` {
  @Test(.enabled(if: PythonClient.isInstalled, "pip install huaweicloudsdkdataartsstudio"), .timeLimit(.minutes(5)))
  func `works against the demo server unchanged, with good keys and bad ones`() async throws {
    let server = try await DemoServer.start(
      configuration: DemoConfiguration(metadata: .open) { Int64(Date().timeIntervalSince1970 * 1000) })
    let lines = [server.credentials.jsonLine, server.identities.jsonLine]
    let result = try await PythonClient.run(input: lines.map { $0 + "\n" }.joined())
    await server.stop()
    #expect(result.status == 0, "\(result.output)")
    let steps = result.output.split(separator: "\n")
    #expect(steps.last == "done" && steps.count { $0.hasPrefix("ok ") } == 49, "\(result.output)")
  }
}
