import Foundation
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `The demo server's flags` {
  private let binary: Binary

  init() throws { binary = try Binary() }

  /// The first lines on stdout of a server with these flags, which is ended afterwards.
  private func lines(_ count: Int, _ flags: [String]) throws -> [JSONValue] {
    let server = binary.process(["demo-server", "--tasks", "7"] + flags)
    let (out, error) = (Pipe(), Pipe())
    server.standardOutput = out
    server.standardError = error
    try server.run()
    var bytes = Data()
    while bytes.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let part = out.fileHandleForReading.availableData
      if part.isEmpty { break }
      bytes += part
    }
    // Signals that the test's thread blocks are blocked in its child too, but for this one.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONValue.parse(Array($0)) }
  }

  @Test func `print one line without any, and further identities on a second one`() throws {
    let alone = try lines(1, [])
    #expect(alone.count == 1)
    let both = try lines(2, ["--identities", "--two-instances", "--metadata", "tokens"])
    #expect(both.count == 2)
    #expect(both[0].object?.members.map(\.key) == alone[0].object?.members.map(\.key))
    #expect(both[1]["instances"]?.array?.count == 3)
    #expect(both[1]["metadata_endpoint"] == both[0]["endpoint"])
    #expect(both[1]["mfa_secret"]?.string?.count == 32)
  }

  @Test(arguments: [
    ["--metadata", "perhaps"], ["--fault", "clock=now"], ["--fault", "revoke"], ["--two-instances=3"],
  ])
  func `are refused when they make no sense`(_ flags: [String]) throws {
    let run = try binary.run(["demo-server"] + flags)
    #expect(run.status == 2 && run.out.isEmpty && !run.error.isEmpty)
  }

  @Test func `are all in the help`() throws {
    let help = try binary.run(["demo-server", "--help"]).out
    for word in ["--identities", "--two-instances", "--metadata", "mfa_secret", "agency", "clock=", "revoke="] {
      #expect(help.contains(word))
    }
  }
}
