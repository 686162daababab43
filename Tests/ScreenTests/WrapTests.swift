import Screen
import Testing

@Suite struct `Wrapping` {
  private func wrap(_ text: String, _ columns: Int) -> String {
    TextWidth.wrap(text, columns: columns).joined(separator: "\n")
  }

  @Test func `breaks at blanks and drops them`() {
    #expect(
      wrap("role cannot be dropped because some objects depend on it", 16)
        == """
        role cannot be
        dropped because
        some objects
        depend on it
        """)
  }

  @Test func `breaks inside a word only when it is longer than a line`() {
    #expect(
      wrap("see /very/long/path/to/a/file now", 10)
        == """
        see
        /very/long
        /path/to/a
        /file now
        """)
  }

  @Test func `breaks Chinese anywhere but before closing punctuation`() {
    #expect(wrap("角色不能删除，因为对象依赖", 12) == "角色不能删\n除，因为对象\n依赖")
    #expect(wrap("同步dws_finance_01失败", 8) == "同步\ndws_fina\nnce_01失\n败")
  }

  @Test func `keeps the blanks at the start, and no line at all is one empty line`() {
    #expect(wrap("  a b", 3) == "  a\nb")
    #expect(TextWidth.wrap("", columns: 5) == [""])
    #expect(TextWidth.wrap("abc", columns: 0) == [""])
  }

  @Test func `one column still holds something of a wide character`() {
    #expect(wrap("集a群", 1) == "…\na\n…")
  }

  @Test func `marks stay with their base`() {
    #expect(wrap("e\u{301}e\u{301}e\u{301}", 2) == "e\u{301}e\u{301}\ne\u{301}")
    #expect(wrap("群\u{301}集", 2) == "群\u{301}\n集")
  }

  @Test func `loses no letter`() {
    let text = "同步 failed： role \"iam_group\" 不能 be dropped, because　三个 objects depend on it 。"
    for columns in 2...40 {
      let letters = TextWidth.wrap(text, columns: columns).joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " })
    }
  }
}
