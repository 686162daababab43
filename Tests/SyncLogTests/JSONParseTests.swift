import Foundation
import SyncLog
import Testing

@Suite struct `JSON is read` {
  @Test(arguments: ["0", "-0", "1e400", "-1.50E+07", "9223372036854775808", "3.141592653589793238462643383279"])
  func `with the digits of its numbers`(_ digits: String) throws {
    #expect(try JSONValue.parse(digits) == .number(digits))
  }

  @Test(arguments: ["00", "-01", "01.5", "+1", ".5", "1.", "1e", "-", "0x1", "1_0", "NaN"])
  func `without numbers that are none`(_ digits: String) {
    #expect(throws: JSONError.self) { try JSONValue.parse(digits) }
  }

  @Test func `with the order and the repetition of keys, the last of which counts`() throws {
    let value = try JSONValue.parse(#"{"b":1,"a":2,"b":3}"#)
    #expect(value.object?.members.map(\.key) == ["b", "a", "b"])
    #expect(value["b"] == 3)
    #expect(value["c"] == nil)
    #expect(value.jsonText() == #"{"b":1,"a":2,"b":3}"#)
  }

  @Test func `with keys told apart however alike they look`() throws {
    let keys = (0..<500).map { "k\($0 % 10)\($0)x" }
    let text = "{" + keys.map { "\"\($0)\":\"\($0)\"" }.joined(separator: ",") + "}"
    let members = try JSONValue.parse("[\(text),\(text)]").array?.flatMap { $0.object?.members ?? [] } ?? []
    #expect(members.count == 1000)
    #expect(members.allSatisfy { .string($0.key) == $0.value })
  }

  @Test(arguments: [
    (#""a\n\t\r\b\f\/\\\"""#, "a\n\t\r\u{8}\u{C}/\\\""), (#""\u6d4b\u8BD5""#, "测试"), (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\0"), (#""twelve bytes \u00e9""#, "twelve bytes é"),
  ])
  func `with its escapes, lone surrogates mended`(_ json: String, _ text: String) throws {
    #expect(try JSONValue.parse(json) == .string(text))
  }

  @Test(arguments: 0..<24) func `with specials at every place of a machine word`(_ place: Int) throws {
    let plain = String(repeating: "é~", count: place / 3) + String(repeating: "a", count: place % 3)
    for (raw, meant) in [("\\\"", "\""), ("\\\\", "\\"), ("!", "!"), ("\u{7F}", "\u{7F}"), ("\u{80}", "\u{80}")] {
      #expect(try JSONValue.parse("\"\(plain)\(raw)\(plain)\"") == .string(plain + meant + plain))
    }
    #expect(throws: JSONError.self) { try JSONValue.parse("\"\(plain)\u{1F}\(plain)\"") }
    #expect(throws: JSONError.self) { try JSONValue.parse("\"\(plain)") }
  }

  @Test func `with invalid UTF-8 in strings mended as Swift mends it`() throws {
    for bad: [UInt8] in [[0xFF], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0x41]] {
      let expected = JSONValue.string("x" + String(decoding: bad, as: UTF8.self) + "y")
      #expect(try JSONValue.parse(Array("\"x".utf8) + bad + Array("y\"".utf8)) == expected)
      let escaped = JSONValue.string("\n" + String(decoding: bad, as: UTF8.self) + "/")
      #expect(try JSONValue.parse(Array("\"\\n".utf8) + bad + Array("\\/\"".utf8)) == escaped)
    }
  }

  @Test func `behind a byte order mark, but not behind half of one`() throws {
    #expect(try JSONValue.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
    #expect(throws: JSONError.self) { try JSONValue.parse([0xEF, 0xBB] + Array("[1]".utf8)) }
    #expect(throws: JSONError(offset: 3, reason: .unexpectedEnd)) { try JSONValue.parse([0xEF, 0xBB, 0xBF]) }
  }

  @Test func `down to its limit of depth and no deeper`() throws {
    let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(throws: Never.self) { try JSONValue.parse(deep(JSONValue.defaultDepthLimit)) }
    #expect(throws: JSONError(offset: 512, reason: .tooDeep(limit: 512))) { try JSONValue.parse(deep(513)) }
    #expect(throws: JSONError(offset: 2, reason: .tooDeep(limit: 2))) { try JSONValue.parse("[[[1]]]", depthLimit: 2) }
  }

  private static func failure(_ bytes: [UInt8]) -> JSONError.Reason? {
    do throws(JSONError) { _ = try JSONValue.parse(bytes) } catch { return error.reason }
    return nil
  }

  @Test func `on a small stack, however deep a bomb nests`() async throws {
    let bomb = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let objects = Array(String(repeating: #"{"a":"#, count: 100_000).utf8)
    let full = Array((String(repeating: #"[{"a":"#, count: 256) + String(repeating: "}]", count: 256)).utf8)
    let reasons = await withCheckedContinuation { (done: CheckedContinuation<[JSONError.Reason?], Never>) in
      let thread = Thread { done.resume(returning: [bomb, objects, full].map(Self.failure)) }
      thread.stackSize = 1 << 20
      thread.start()
    }
    #expect(reasons == [.tooDeep(limit: 512), .tooDeep(limit: 512), .unexpectedByte(UInt8(ascii: "}"))])
  }

  @Test func `as a prefix, with the place where it ends`() throws {
    let bytes = Array(#"x [1,"]"] ,rest"#.utf8)
    let (value, end) = try bytes.withUnsafeBufferPointer { try JSONValue.parsePrefix($0, from: 1) }
    #expect(value == [1, "]"])
    #expect(end == 9)
  }

  @Test(arguments: ["", "[", "[1", "[1,", #"{"a"#, #"{"a""#, #"{"a":"#, #"["\u12"#, #"["\"#, "[tr", "[-", "[1.", "[1e"])
  func `as cut when it is cut`(_ text: String) {
    #expect(throws: JSONError(offset: text.utf8.count, reason: .unexpectedEnd)) { try JSONValue.parse(text) }
  }

  @Test func `whole or not at all`() {
    #expect(throws: JSONError(offset: 3, reason: .trailingText)) { try JSONValue.parse("[] []") }
    #expect(throws: JSONError(offset: 0, reason: .unexpectedByte(0x3C))) { try JSONValue.parse("<html>") }
    #expect(throws: JSONError(offset: 3, reason: .unexpectedByte(0x5D))) { try JSONValue.parse("[1,]") }
    #expect(throws: JSONError(offset: 2, reason: .controlInString(0x0A))) { try JSONValue.parse("\"a\n\"") }
    #expect(throws: JSONError(offset: 2, reason: .invalidEscape)) { try JSONValue.parse(#""\x41""#) }
  }
}
