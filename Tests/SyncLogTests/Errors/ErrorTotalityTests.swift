import Testing

@testable import SyncLog

@Suite struct `No character of an error is lost` {
  private static let texts = [
    "NOTICE: n\n[1.2.3.4:5/6.7.8.9:10] ERROR:  42501: dn_6001_6002: role \"测试\" x\nLINE 1: a\n  ^\n  Detail: owner of table t\n"
      + "target of policy p\nq on table \"a\nb\"\n3 objects in database d\nand 5 other objects (see server log for list)\n"
      + "  Hint: h\n  Position: 15\n  Where: w\n  Server SQLState: 42501\n\tat a.b(c)\nERROR: z",
    "错误: 无法删除角色\"r\"因为有其它对象依赖它\n  详细： 行级安全策略 p 在表 t 的目标\n 模式 s 的权限\n57个其它对象(相关列表参见服务器日志)\r\n",
  ]

  @Test(arguments: texts) func `by cuts at either end`(_ text: String) {
    for length in 0...text.utf8.count {
      expectWhole(String(decoding: text.utf8.prefix(length), as: UTF8.self))
      expectWhole(String(decoding: text.utf8.dropFirst(length), as: UTF8.self))
    }
  }

  @Test(arguments: 0..<300) func `by wounds`(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for text in Self.texts { expectWhole(Wounds.inflict(on: text, &dice)) }
  }

  /// Expects that the parts are the text, and that the fields are made of the parts.
  private func expectWhole(_ text: String, _ at: SourceLocation = #_sourceLocation) {
    let parts = parts(of: text)
    #expect(parts.map(\.raw).joined().utf8.elementsEqual(text.utf8), sourceLocation: at)
    #expect(parts.allSatisfy { $0.raw.utf8.count >= $0.body.utf8.count }, sourceLocation: at)
    let error = ServerError(text)
    for (section, path) in Self.fields {
      let part = parts.first { $0.section == section }
      let field = section == .message ? error.message : error[keyPath: path]
      #expect(field.map(words) == part.map { words($0.body) } || section == .message, sourceLocation: at)
    }
    let list = DependentList(detail: error.detail ?? "", isCut: error.endsInDetail)
    let raws = list.objects.compactMap(\.raw) + [list.partial ?? ""]
    let rest = words(raws.joined(separator: "\n"))
    #expect(
      list.omittedObjects != nil || list.omittedDatabases != nil || words(error.detail ?? "") == rest,
      sourceLocation: at)
  }

  /// The sections in order, each with its label and the line break that ends it, and its text without label.
  private func parts(of text: String) -> [(section: ErrorSection, raw: String, body: String)] {
    TextBytes.read(ErrorText.decoded(text)) { text in
      var reader = ErrorReader(text)
      reader.read()
      return reader.marks.enumerated().map { index, mark in
        let end = reader.end(of: index)
        let raw = text.text((index == 0 ? 0 : mark.start)..<end)
        return (mark.section, raw, text.text(min(mark.body, end)..<end))
      }
    }
  }

  private static let fields: [(ErrorSection, any KeyPath<ServerError, String?> & Sendable)] = [
    (.detail, \.detail), (.hint, \.hint), (.context, \.context), (.cause, \.cause), (.action, \.action),
    (.statement, \.statement), (.internalQuery, \.internalQuery), (.location, \.location),
  ]

  /// The text without blanks.
  private func words(_ text: String) -> [UInt8] { text.utf8.filter { !($0 <= 0x20) } }
}
