import SyncLog
import Testing

@Suite struct `A name with line breaks` {
  @Test(arguments: [
    ("target of policy a\nb on table t", "a\nb", "t"),
    ("target of policy a\nb\nc on table \"x\ny\"", "a\nb\nc", "\"x\ny\""),
    ("target of policy p on table \"a\nowner of table b\nc\"", "p", "\"a\nowner of table b\nc\""),
    ("target of policy p\nowner of table q on table t", "p\nowner of table q", "t"),
    ("target of policy p\" on table \"a\nowner of table q\"", "p\"", "\"a\nowner of table q\""),
    ("target of policy a\r\nb on table t", "a\r\nb", "t"), ("target of policy a\n\nb on table t", "a\n\nb", "t"),
  ]) func `is joined in a policy`(_ detail: String, _ name: String, _ table: String) {
    let list = DependentList(detail: detail + "\nowner of schema s", isCut: false)
    #expect(list.objects.map(\.name) == [name, "s"])
    #expect(list.objects.first?.on?.name == table)
    #expect(list.objects.first?.raw == detail)
  }

  @Test func `is joined within quotes, whatever its lines look like`() {
    let names = ["\"a\nb\"", "\"owner of table x\nowner of table y\"", "s.\"\n\"", "\"a\"\"\nb\".\"c\n\nd\""]
    let list = DependentList(detail: names.map { "owner of table \($0)" }.joined(separator: "\n"), isCut: false)
    #expect(list.objects.map(\.name) == names)
  }

  @Test func `isn't joined where a line fits a form by itself`() {
    let list = DependentList(
      detail: "target of policy a\nowner of table t\nb on table t\nowner of schema s\nc", isCut: false)
    #expect(list.objects.map(\.how) == [.unparsed, .owner, .unparsed, .owner, .unparsed])
    #expect(
      list.objects.map(\.raw) == ["target of policy a", "owner of table t", "b on table t", "owner of schema s", "c"])
  }

  @Test func `that is cut is the list's partial line`() {
    let list = DependentList(detail: "owner of table t\ntarget of policy p on table t2", isCut: true)
    #expect(list.objects.map(\.name) == ["t"])
    #expect(list.partial == "target of policy p on table t2")
    #expect(DependentList(detail: "owner of table t\n", isCut: true).partial == nil)
    #expect(DependentList(detail: "owner of table t\n", isCut: true).objects.count == 1)
    #expect(DependentList(detail: "owner", isCut: true).partial == "owner")
  }
}
