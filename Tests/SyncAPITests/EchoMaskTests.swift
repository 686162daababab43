import Foundation
import SyncWire
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `A secret that the service echoes` {
  private func masked(_ text: String, _ secrets: String..., by mask: EchoMask = EchoMask()) -> String {
    String(decoding: mask.apply(Array(text.utf8), current: secrets), as: UTF8.self)
  }

  @Test func `is taken out wherever it stands, and all else stays to the byte`() {
    #expect(masked(#"{"a":"x 12345678 y","b":"12345678"}"#, "12345678") == #"{"a":"x *** y","b":"***"}"#)
    #expect(masked(#"{"a":"1234567"}"#, "12345678", "1234567") == #"{"a":"1234567"}"#)
    #expect(masked("", "12345678").isEmpty)
  }

  @Test(arguments: ["TOKEN/with+signs==&more", #"quo"ted\secret<>"#])
  func `is found as JSON spells it, within JSON too`(_ secret: String) throws {
    for options: JSONSerialization.WritingOptions in [[], .withoutEscapingSlashes] {
      let once = try JSONSerialization.data(withJSONObject: ["message": "t: \(secret) ."], options: options)
      let twice = try JSONSerialization.data(
        withJSONObject: ["log": String(decoding: once, as: UTF8.self)], options: options)
      #expect(masked(String(decoding: once, as: UTF8.self), secret) == #"{"message":"t: *** ."}"#)
      #expect(masked(String(decoding: twice, as: UTF8.self), secret) == #"{"log":"{\"message\":\"t: *** .\"}"}"#)
    }
    #expect(masked(#"{"a":"TOKEN/with+signs\u003d\u003d\u0026more"}"#, "TOKEN/with+signs==&more") == #"{"a":"***"}"#)
  }

  @Test func `is found where a bound cut it, and leaves JSON behind`() {
    let secret = "0123456789abcdef/\"ghijklmnopqrstuvwxyz"
    #expect(masked(#"{"a":"is 0123456789abcdef/"}"#, secret) == #"{"a":"is ***"}"#)
    #expect(masked(#"{"a":"is 0123456789abcdef\/\"ghij"}"#, secret).hasPrefix(#"{"a":"is ***"#))
    for end in ["", "/", #"\/"#, #"\/\""#, #"\\"#, #"\"x"#, #"/\\x"#, #"/\\\"x"#] {
      let text = masked(#"{"a":"is 0123456789abcdef"# + end + #""}"#, secret)
      #expect(text.hasPrefix(#"{"a":"is ***"#))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }

  @Test func `is known still when another took its place`() {
    let mask = EchoMask()
    _ = masked("", "first-token", by: mask)
    #expect(masked("first-token second-token", "second-token", by: mask) == "*** ***")
  }

  @Test func `is in nothing that a call hands out`() async throws {
    let body = #"{"total":1,"tasks":[{"id":"a","sync_msg":"X: \#(Fixture.token)","new":{"x":["\#(Fixture.token)"]}}]}"#
    let server = RawServer { _, _ in [.text(Fixture.reply("200 OK", [], body))] }
    let answer = try await Fixture.with(server) { try await $0.list(ListRequest(keepsObjects: true)) }
    #expect(answer.snapshot.tasks.first?.syncMessage == "X: ***")
    #expect(!"\(answer)".contains(Fixture.token))
  }
}
