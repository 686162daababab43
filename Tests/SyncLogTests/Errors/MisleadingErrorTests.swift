import SyncLog
import Testing

@Suite struct `An error that misleads` {
  private static let dropped = "ERROR: role \"a\" cannot be dropped because some objects depend on it"

  @Test(arguments: [
    "owner of schema a\nHint: x\nowner of table t", "owner of schema a\n  Hint: x\nowner of table t",
    "owner of schema a\n  Hint: x\n  Where: y\nprivileges for table t", "owner of schema a\nERROR: b\nowner of table t",
    "owner of schema a\nHint: x", "owner of schema a\n  Detail: x", "owner of schema a\n  Position: x",
    "owner of schema a\n  Server SQLState: x", "owner of schema a\n  NOT A LABEL: x",
  ]) func `by labels within its list has the list whole`(_ detail: String) {
    #expect(ServerError(Self.dropped + "\n  Detail: " + detail).detail == detail)
  }

  @Test func `by labels unlike its own has them as text`() {
    let error = ServerError("ERROR:  x\nDETAIL:  owner of schema a\nHint: b\nCONTEXT:  c")
    #expect(error.detail == "owner of schema a\nHint: b")
    #expect(error.context == "c")
  }

  @Test func `by a label within a name has the name whole`() {
    let error = ServerError("ERROR: role \"a\n  Hint: b\" does not exist\n  Position: 3")
    #expect(error.message == "role \"a\n  Hint: b\" does not exist")
    #expect(error.position == 3)
    let fake = ServerError(
      "ERROR: role \"a\n  Detail: owner of table x\" cannot be dropped because some objects depend on it\n  Detail: owner of table t"
    )
    #expect(fake.detail == "owner of table t")
    let odd = ServerError(
      "ERROR: role \"a\"b\" cannot be dropped because some objects depend on it\n  Detail: owner of schema c\"d")
    #expect(odd.detail == "owner of schema c\"d")
  }

  @Test func `by a label behind the place of the call has it there`() {
    let error = ServerError("ERROR: x\n  Where: SQL statement \"a\n  Hint: b\"\n  Position: 3")
    #expect(error.hint == nil)
    #expect(error.context == "SQL statement \"a\n  Hint: b\"")
    #expect(error.position == 3)
  }

  @Test func `in entities is read as it was meant`() {
    let error = ServerError("ERROR: role &quot;a&amp;b&quot; does not exist &lt;&#39;&gt;")
    #expect(error.message == "role \"a&b\" does not exist <'>")
    #expect(ServerError("ERROR: role \"a&quot;\" does not exist").message == "role \"a&quot;\" does not exist")
    #expect(ServerError("ERROR: a & b &c;").message == "a & b &c;")
  }

  @Test func `with escapes that nobody undid is read as it was meant`() {
    let tail = ServerError(#"Detail: owner of table t\nowner of table \"b c\"","rowCount":0,"rows":[]}]"#)
    #expect(tail.message.isEmpty)
    #expect(tail.detail == "owner of table t\nowner of table \"b c\"")
    let whole = ServerError(#"ERROR: x\n  Hint: y"#)
    #expect(whole.message == "x")
    #expect(whole.hint == "y")
    #expect(ServerError(#"ERROR: role "a\nb" does not exist"#).message == #"role "a\nb" does not exist"#)
  }
}
