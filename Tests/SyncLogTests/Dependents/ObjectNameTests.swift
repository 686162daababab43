import SyncLog
import Testing

@Suite struct `A relation's name` {
  @Test(arguments: [
    ("t", ["t"]), ("a.b", ["a", "b"]), ("\"Sales 2024\".\"Order Lines\"", ["Sales 2024", "Order Lines"]),
    ("\"a\"\"b\"", ["a\"b"]), ("\"a.b\".c", ["a.b", "c"]), ("\"\n\"", ["\n"]), ("d.s.t", ["d", "s", "t"]), ("表", ["表"]),
  ]) func `is taken apart`(_ text: String, _ parts: [String]) { #expect(ObjectName(text)?.parts == parts) }

  @Test(arguments: ["", ".", "a.", ".a", "a b", "\"a", "\"\"", "a\"b\"", "\"a\"b", "a;b", "a--b", "a.b.c.d", "a-b"])
  func `isn't made of anything else`(_ text: String) { #expect(ObjectName(text) == nil) }

  @Test func `is known of an object and of what it is on`() {
    let list = DependentList(
      detail:
        "target of policy p on table a.\"B\"\nowner of table t\nowner of schema s\nprivileges for column c of view v",
      isCut: false)
    #expect(list.objects.map { $0.relation?.parts } == [["a", "B"], ["t"], nil, ["v"]])
    #expect(list.objects.map { $0.relation?.schema } == ["a", nil, nil, nil])
  }
}
