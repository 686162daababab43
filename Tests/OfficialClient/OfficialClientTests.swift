import DemoServer
import Foundation
import Testing

@Suite struct `The official Python client` {
  @Test(.enabled(if: PythonClient.isInstalled, "pip install huaweicloudsdkdataartsstudio"), .timeLimit(.minutes(5)))
  func `works against the demo server unchanged`() async throws {
    let server = try await DemoServer.start(
      configuration: DemoConfiguration { Int64(Date().timeIntervalSince1970 * 1000) })
    let result = try await PythonClient.run(input: server.credentials.jsonLine + "\n")
    await server.stop()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == 17, "\(result.output)")
  }
}
