import Foundation
import SyncLog
import Testing

/// One of the sample logs that lie beside the project, with what a reader must find in it.
struct LogSample: CustomTestStringConvertible {
  let id: String
  /// The class of its cause.
  let kind: String?
  let text: String
  let expect: JSONValue

  var testDescription: String { id }

  /// All of them; none when they are absent.
  static let all: [LogSample] = {
    guard let data = try? Data(contentsOf: SharedData.syncMessages) else { return [] }
    return data.split(separator: 0x0A).compactMap { line in
      guard let value = try? JSONValue.parse([UInt8](line)), let id = value["id"]?.string,
        let text = value["sync_msg"]?.string, let expect = value["expect"]
      else { return nil }
      return LogSample(id: id, kind: value["class"]?.string, text: text, expect: expect)
    }
  }()
}
