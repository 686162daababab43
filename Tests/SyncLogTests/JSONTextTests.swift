import Foundation
import SyncLog
import Testing

@Suite struct `JSON is written` {
  @Test func `compact or pretty`() throws {
    let value: JSONValue = ["a": [1, true, nil], "b": [:], "c": [], "d": "x\"y"]
    #expect(value.jsonText() == #"{"a":[1,true,null],"b":{},"c":[],"d":"x\"y"}"#)
    #expect(
      value.jsonText(pretty: true) == """
        {
          "a": [
            1,
            true,
            null
          ],
          "b": {},
          "c": [],
          "d": "x\\"y"
        }
        """)
  }

  @Test func `with other scripts and pictures as they are`() {
    let text = "测试 dws_财务 äöü 😀 カナ 한글 عربي"
    #expect(JSONValue.string(text).jsonText() == "\"\(text)\"")
  }

  @Test(arguments: [
    ("\u{1B}[2J", #"\u001b[2J"#), ("\u{7F}", #"\u007f"#), ("\u{9B}", #"\u009b"#), ("\u{202E}", #"\u202e"#),
    ("\u{200D}", #"\u200d"#), ("\u{2028}", #"\u2028"#), ("\u{FEFF}", #"\ufeff"#), ("\u{E000}", #"\ue000"#),
    ("\u{FFFE}", #"\ufffe"#), ("\u{E0041}", #"\udb40\udc41"#), ("\u{10FFFF}", #"\udbff\udfff"#),
    ("\u{3164}", #"\u3164"#), ("\u{FE0F}", #"\ufe0f"#), ("\u{0378}", #"\u0378"#), ("\u{AD}", #"\u00ad"#),
    ("\u{0}\n\r\t", #"\u0000\n\r\t"#), ("\u{2066}", #"\u2066"#), ("\u{061C}", #"\u061c"#), ("\u{115F}", #"\u115f"#),
  ])
  func `with escapes for what may not reach a terminal`(_ text: String, _ escaped: String) throws {
    let value: JSONValue = [text: .string("a\(text)b")]
    #expect(value.jsonText() == "{\"\(escaped)\":\"a\(escaped)b\"}")
    #expect(try JSONValue.parse(value.jsonText()) == value)
  }

  @Test func `so that every scalar of the planes in use comes back and no unsafe one is in the text`() throws {
    let scalars = (Array(0...0x3FFFF) + Array(0xE0000...0x10FFFF)).compactMap { Unicode.Scalar(UInt32($0)) }
    let text = JSONValue.string(String(String.UnicodeScalarView(scalars))).jsonText()
    #expect(try JSONValue.parse(text).string?.unicodeScalars.elementsEqual(scalars) == true)
    let unsafe: Set<Unicode.GeneralCategory> = [
      .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .surrogate,
    ]
    let leaked = text.unicodeScalars.filter {
      unsafe.contains($0.properties.generalCategory) || $0.properties.isDefaultIgnorableCodePoint
    }
    #expect(leaked.isEmpty)
  }

  @Test func `with a key set, replaced or removed`() throws {
    var object = try #require(try JSONValue.parse(#"{"a":1,"b":2,"a":3}"#).object)
    object["a"] = 4
    object["derived"] = ["state": "ok"]
    #expect(JSONValue.object(object).jsonText() == #"{"a":1,"b":2,"a":4,"derived":{"state":"ok"}}"#)
    object["a"] = nil
    #expect(object.members.map(\.key) == ["b", "derived"])
  }
}
