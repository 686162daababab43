import Testing

@testable import SyncLog

@Suite struct `SQL names and values` {
  @Test func `quote what they hold`() {
    #expect(SQLText.identifier("dls_xxxx_userANDgroups") == #""dls_xxxx_userANDgroups""#)
    #expect(SQLText.identifier(#"a"b'c\d"#) == #""a""b'c\d""#)
    #expect(SQLText.literal("it's") == "'it''s'")
    #expect(SQLText.literal(#"a\'"#) == #"E'a\\'''"#)
  }

  @Test func `escape what a terminal or a line could take otherwise`() {
    #expect(SQLText.identifier("a\n\"b\\") == #"U&"a\000A""b\\""#)
    #expect(SQLText.identifier("\u{1B}[2J\u{202E}\u{E0041}") == #"U&"\001B[2J\202E\+0E0041""#)
    #expect(SQLText.literal("a\r\n\u{200B}") == #"E'a\u000D\u000A\u200B'"#)
    #expect(SQLText.identifier("表 ünï") == "\"表 ünï\"")
    #expect(SQLText.identifier("\"\u{301}") == "\"\"\"\u{301}\"")
  }

  @Test func `are names only when a server would keep them whole`() {
    #expect(SQLText.canBeName(String(repeating: "x", count: 63)))
    #expect(!SQLText.canBeName(String(repeating: "é", count: 32)))
    #expect(!SQLText.canBeName("") && !SQLText.canBeName("a\0b"))
  }

  @Test func `reach a database by a connection string that names nothing else`() {
    #expect(SQLText.connect(to: "test db") == #"\connect -reuse-previous=on "dbname='test db'""#)
    #expect(
      SQLText.connect(to: #"x' host='evil"\"#) == #"\connect -reuse-previous=on "dbname='x\' host=\'evil""\\'""#)
    #expect(SQLText.connect(to: "a\nb/?") == #"\connect -reuse-previous=on "postgresql:///a%0Ab%2F%3F""#)
  }

  @Test func `never end a body's quotes`() {
    #expect(SQLText.dollarQuoted("BEGIN END") == "$synctop$\nBEGIN END\n$synctop$")
    #expect(SQLText.dollarQuoted("'$synctop$; $synctop2$'") == "$synctop3$\n'$synctop$; $synctop2$'\n$synctop3$")
  }
}
