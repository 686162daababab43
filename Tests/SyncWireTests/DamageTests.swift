import Foundation
import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `An answer that was damaged` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora/json-test-suite")
  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  static let whole = #"""
    {"x":[1,{"y":null}],"tasks":[{"id":"a","sync_msg":"é\n\u00e9\ud83d\ude00","sync_time":1710901516000},
    {"id":"b","z":[[],{},-1.5e3,true]} , 7 ],"total":3}
    """#

  @Test func `is JSON to the reader of answers exactly when it is JSON`() {
    var random = Damage(state: 88_172_645_463_325_252)
    for _ in 0..<20_000 {
      let bytes = random.damage(Array(Self.whole.utf8))
      let expected = (try? JSONValue.parse(bytes)) != nil
      #expect(Self.isRead(bytes) == expected, "\(String(decoding: bytes, as: UTF8.self))")
      _ = WireError(body: bytes).failure(status: 500)
    }
  }

  @Test(.enabled(if: isHere, "the shared corpus isn't here"))
  func `of the test suite for JSON is judged as by the parser`() throws {
    let files = try #require(FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "json" {
      let bytes = Array(try Data(contentsOf: file))
      #expect(Self.isRead(bytes) == ((try? JSONValue.parse(bytes)) != nil), "\(file.lastPathComponent)")
      _ = try? SavedAnswer.read(bytes, keepsObjects: true)
      _ = WireError(body: bytes)
      count += 1
    }
    #expect(count > 300)
  }

  private static func isRead(_ bytes: [UInt8]) -> Bool {
    var reader = AnswerReader(keepsObjects: true)
    do {
      try bytes.withUnsafeBufferPointer { while try reader.advance(over: $0, slice: 7) {} }
    } catch {
      return false
    }
    _ = try? reader.page()
    _ = try? reader.task()
    return true
  }
}

/// Damage that is the same in every run.
private struct Damage {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }

  /// Some bytes changed, dropped, doubled or put elsewhere.
  mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(3) {
      let at = below(bytes.count)
      switch below(5) {
      case 0: bytes[at] = UInt8(below(256))
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(bytes[below(bytes.count)], at: at)
      case 3: bytes.removeLast(below(bytes.count / 4))
      default: bytes[at] = Array("{}[]\",:\\0-e".utf8)[below(11)]
      }
    }
    return bytes
  }
}
