import SyncLog
import Testing

/// Some logs put a server's message in one line.
@Suite struct `An error in one line` {
  private static let dropped = "ERROR: role \"a\" cannot be dropped because some objects depend on it"

  @Test(arguments: [" Detail: ", "  Detail: ", " DETAIL:  "]) func `has its detail`(_ label: String) {
    let error = ServerError(Self.dropped + label + "owner of table t")
    #expect(error.message == "role \"a\" cannot be dropped because some objects depend on it")
    #expect(error.detail == "owner of table t")
    #expect(error.endsInDetail)
  }

  @Test func `has each object of its detail`() {
    let error = ServerError(
      Self.dropped + " Detail: target of row level security policy p on table t owner of view \"v owner of w\" "
        + "privileges for schema s 3 objects in database d and 12 other objects (see server log for list) "
        + "and objects in 2 other databases (see server log for list) Server SQLState: 2BP01")
    let list = DependentList(detail: error.detail ?? "", isCut: false)
    #expect(list.objects.map(\.name) == ["p", "\"v owner of w\"", "s", "d"])
    #expect(list.objects.first?.on == Dependent.Target(kind: "table", name: "t"))
    #expect(list.omittedObjects == 12 && list.omittedDatabases == 2)
    #expect(error.sqlState == "2BP01")
  }

  @Test(arguments: [
    "ERROR: role \"x depend on it Detail: owner of table y\" does not exist",
    "ERROR: role \"x\" depend on it Detail: owner of table y\" does not exist",
    "ERROR: some objects depend on it", "ERROR: they depend on it Details: none",
  ]) func `isn't read into names and other words`(_ text: String) {
    #expect(ServerError(text).detail == nil)
    #expect(ServerError(text).message == text.dropFirst(7))
  }

  @Test func `with line breaks keeps its own`() {
    let detail = "owner of schema a owner of b\nowner of table t"
    #expect(ServerError(Self.dropped + "\n  Detail: " + detail).detail == detail)
  }
}
