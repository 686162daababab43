import Foundation
import SyncLog
import Testing

@Suite(.enabled(if: SharedData.has(SharedData.jsonSuite), "the JSON test suite is not beside the project"))
struct `The JSON test suite` {
  private func outcome(_ file: URL) throws -> Result<JSONValue, JSONError> {
    let bytes = [UInt8](try Data(contentsOf: file))
    return Result { () throws(JSONError) in try JSONValue.parse(bytes) }
  }

  @Test func `is accepted where it must be`() throws {
    let files = try SharedData.files(SharedData.jsonSuite, prefix: "y_")
    #expect(files.count >= 90)
    for file in files {
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try outcome(file).get() }
    }
  }

  @Test func `is refused where it must be, with an offset inside the text`() throws {
    let files = try SharedData.files(SharedData.jsonSuite, prefix: "n_")
    #expect(files.count >= 180)
    for file in files {
      let size = try Data(contentsOf: file).count
      let error = #expect(throws: JSONError.self, "\(file.lastPathComponent)") { try outcome(file).get() }
      #expect((0...size).contains(error?.offset ?? -1))
    }
  }

  @Test func `ends without a crash where parsers may differ, and what was read is written and read again`() throws {
    let files = try SharedData.files(SharedData.jsonSuite, prefix: "i_")
    #expect(files.count >= 30)
    for file in try files + SharedData.files(SharedData.jsonSuite, prefix: "y_") {
      guard case .success(let value) = try outcome(file) else { continue }
      #expect(try JSONValue.parse(value.jsonText()) == value)
      #expect(try JSONValue.parse(value.jsonText(pretty: true)) == value)
    }
  }
}
