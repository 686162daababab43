import SyncLog
import Testing

@Suite struct `A list of dependents` {
  @Test(arguments: [
    Line("owner of table t", .owner, "table", "t"),
    Line("owner of table \"a b\".\"c\"\"d\"", .owner, "table", "\"a b\".\"c\"\"d\""),
    Line("privileges for view public.v", .privileges, "view", "public.v"),
    Line("access to table t", .access, "table", "t"),
    Line("initial privileges for table t", .initialPrivileges, "table", "t"),
    Line("tablespace for materialized view m", .tablespace, "materialized view", "m"),
    Line("privileges for schema s on table t", .privileges, "schema", "s on table t"),
    Line("owner of schema  ", .owner, "schema", " "), Line("owner of role a\"b", .owner, "role", "a\"b"),
    Line("owner of function f(integer,\"a b\")", .owner, "function", "f(integer,\"a b\")"),
    Line("owner of function \"f(\"(character varying)", .owner, "function", "\"f(\"(character varying)"),
    Line("owner of type character varying", .owner, "type", "character varying"),
    Line("owner of large object 7", .owner, "large object", "7"),
    Line("owner of toast table pg_toast.x", .owner, "toast table", "pg_toast.x"),
    Line("owner of foreign-data wrapper f w", .owner, "foreign-data wrapper", "f w"),
    Line("privileges for \"CREATE ANY TABLE\"", .privileges, "db privilege", "CREATE ANY TABLE"),
    Line("privileges for ", .privileges, nil, nil), Line("privileges for", .privileges, nil, nil),
    Line("  的权限", .privileges, nil, nil),
    Line("owner of unrecognized object 1 2 3", .owner, "unrecognized object", "1 2 3"),
    Line("owner of constraint c", .owner, "constraint", "c"),
    Line("owner of cast from a to b", .owner, "cast", "a to b"),
    Line("owner of text search parser p", .owner, "text search parser", "p"),
    Line("owner of subscription s", .owner, "subscription", "s"),
    Line("owner of publication p", .owner, "publication", "p"),
    Line("owner of conversion c", .owner, "conversion", "c"),
    Line("owner of stream s", .owner, "stream", "s"), Line("owner of contview c", .owner, "contview", "c"),
    Line("drop cascades to table t", .depends, "table", "t"),
  ]) func `has an object a line`(_ line: Line) {
    let list = DependentList(detail: line.raw, isCut: false)
    #expect(list.objects == [Dependent(line.how, kind: line.kind, name: line.name, raw: line.raw)])
  }

  @Test(arguments: [
    Line("target of policy p on table t", .target, "policy", "p", "table", "t"),
    Line(
      "target of row level security policy a on table b on table c", .target, "policy", "a on table b", "table", "c"),
    Line("target of policy p on table \"a on table b\"", .target, "policy", "p", "table", "\"a on table b\""),
    Line("target of policy p on foreign table s.\"T\"", .target, "policy", "p", "foreign table", "s.\"T\""),
    Line("target of policy \" on table t", .target, "policy", "\"", "table", "t"),
    Line("owner of rule r on view v", .owner, "rule", "r", "view", "v"),
    Line("owner of trigger a b on table t", .owner, "trigger", "a b", "table", "t"),
    Line("owner of constraint c on table t", .owner, "constraint", "c", "table", "t"),
    Line("privileges for column a of table b of table c", .privileges, "column", "a of table b", "table", "c"),
    Line("privileges for table a.b column c column d", .privileges, "column", "c column d", "table", "a.b"),
    Line("owner of default value for column c of table t", .owner, "default value", "c", "table", "t"),
    Line("owner of default for table t column c", .owner, "default value", "c", "table", "t"),
    Line("owner of user mapping for u on server a on server s", .owner, "user mapping", "u on server a", "server", "s"),
    Line(
      "owner of operator family f for access method btree", .owner, "operator family", "f", "access method", "btree"),
    Line("owner of publication of table t in publication p", .owner, "publication of table", "t", "publication", "p"),
    Line("owner of publication of schema s in publication p", .owner, "publication of schema", "s", "publication", "p"),
    Line("owner of publication table t in publication p", .owner, "publication of table", "t", "publication", "p"),
    Line("view v depends on table t", .depends, "view", "v", "table", "t"),
    Line("schema a depends on b depends on role r", .depends, "schema", "a depends on b", "role", "r"),
    Line(
      "constraint c on table a depends on column b of table d", .depends, "constraint", "c", "column", "b of table d"),
    Line("rule _RETURN on view v depends on column \"seq\"", .depends, "rule", "_RETURN", "column", "\"seq\""),
  ]) func `has what an object is on`(_ line: Line) {
    let list = DependentList(detail: line.raw, isCut: false)
    #expect(list.objects == [Dependent(line.how, kind: line.kind, name: line.name, on: line.on, raw: line.raw)])
  }

  @Test(arguments: [
    "owner of table a b", "owner of table \"a", "owner of table a\"b", "owner of table", "owner of ",
    "target of policy p",
    "target of policy p on table", "target of policy p on t", "privileges for thing t", "foo",
    "N objects in database d",
    "owner of table a.b.c.d", "owner of table a.", "owner of large object x", "table t depends on thing", "Hint: x",
    "objects in database d", "and 3 other objects", "owner of \"\"", "owner of function f(integer", "owner of type \"a",
  ]) func `keeps what fits no form`(_ line: String) {
    let list = DependentList(detail: line + "\nowner of table t", isCut: false)
    #expect(list.objects.map(\.raw) == [line, "owner of table t"])
    #expect(list.objects.map(\.how) == [.unparsed, .owner])
  }

  @Test func `counts what it leaves out`() {
    let list = DependentList(
      detail: """
        owner of table t
        owner of table t
        1 object in database a b
        12 objects in database in database c
        and 57 other objects (see server log for list)
        and objects in 2 other databases (see server log for list)
        """, isCut: false)
    #expect(list.objects.map(\.name) == ["t", "t", "a b", "in database c"])
    #expect(list.remoteObjects == 13)
    #expect(list.omittedObjects == 57)
    #expect(list.omittedDatabases == 2)
    let one = DependentList(
      detail: "and 1 other object (see server log for list)\nand objects in 1 other database (see server log for list)",
      isCut: false)
    #expect(one.omittedObjects == 1)
    #expect(one.omittedDatabases == 1)
    #expect(one.objects.isEmpty)
  }

  @Test func `has the rare parts of descriptions`() {
    let list = DependentList(
      detail: """
        owner of default privileges on new large objects belonging to role a in schema b in schema c
        privileges for default privileges belonging to role r
        owner of membership of role a in role b
        owner of transform for hstore language plperl
        """, isCut: false)
    #expect(list.objects.map(\.objectType) == ["large objects", nil, nil, nil])
    #expect(list.objects.map(\.ofRole) == ["a in schema b", "r", "a", nil])
    #expect(list.objects.map(\.schema) == ["c", nil, nil, nil])
    #expect(list.objects.map(\.inRole) == [nil, nil, "b", nil])
    #expect(list.objects.map(\.language) == [nil, nil, nil, "plperl"])
  }

  @Test func `counts no further than a number goes`() {
    let most = "999999999999999999"
    let lines = [
      "\(most) objects in database d", "and \(most) other objects (see server log for list)",
      "and objects in \(most) other databases (see server log for list)",
    ]
    let detail = Array(repeating: lines, count: 20).joined().joined(separator: "\n")
    let list = DependentList(detail: detail, isCut: false)
    #expect(list.remoteObjects == .max)
    #expect(list.omittedObjects == .max)
    #expect(list.omittedDatabases == .max)
  }

  @Test(arguments: ["N/A", " N/A\n", "", "\n\n"]) func `is empty where there is none`(_ detail: String) {
    #expect(DependentList(detail: detail, isCut: false) == DependentList())
  }

  struct Line: Sendable {
    let raw: String
    let how: Dependent.How
    let kind: String?
    let name: String?
    let on: Dependent.Target?

    init(
      _ raw: String, _ how: Dependent.How, _ kind: String?, _ name: String?, _ onKind: String? = nil, _ on: String = ""
    ) {
      self.raw = raw
      self.how = how
      self.kind = kind
      self.name = name
      self.on = onKind.map { Dependent.Target(kind: $0, name: on) }
    }
  }
}
