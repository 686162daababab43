import SyncLog
import Testing

@Suite struct `An object in a message` {
  @Test(arguments: [
    ("permission denied for table t", Dependent.How.denied, "table", "t"),
    ("permission denied for relation a b", .denied, "relation", "a b"),
    ("permission denied for tablespace s", .denied, "tablespace", "s"),
    ("must be owner of tablespace s", .notOwner, "tablespace", "s"),
    ("must be owner of operator class o", .notOwner, "operator class", "o"),
    ("Permission denied for schema s", .denied, "schema", "s"),
    ("permission denied for database \"d\"", .denied, "database", "d"),
    ("must be owner of foreign server s", .notOwner, "foreign server", "s"),
    ("对关系 t 权限不足", .denied, "relation", "t"), ("对模式 a b 的权限不足", .denied, "schema", "a b"),
    ("对于序列 s 权限不足", .denied, "sequence", "s"),
    ("对表 a b 权限不够", .denied, "table", "a b"), ("对模式 s 权限不够", .denied, "schema", "s"),
    ("必须是表空间 t 的所有者", .notOwner, "tablespace", "t"), ("访问大对象7的权限不足", .denied, "large object", "7"),
    ("访问数据库 \"d\" 的权限不足", .denied, "database", "d"),
  ]) func `that is denied is named`(_ message: String, _ how: Dependent.How, _ kind: String, _ name: String) {
    #expect(Dependent.denied(in: message) == Dependent(how, kind: kind, name: name))
  }

  @Test(arguments: [
    "permission denied for column \"c\" of relation \"t\"", "permission denied for column c of relation t",
    "关系\"t\"的列\"c\"的权限不足",
  ]) func `that is a column is named with its relation`(_ message: String) {
    let relation = Dependent.Target(kind: "relation", name: "t")
    #expect(Dependent.denied(in: message) == Dependent(.denied, kind: "column", name: "c", on: relation))
  }

  @Test(arguments: [
    "Permission denied to create role.", "Permission denied.", "permission denied for terminate snapshot thread",
    "permission denied for table", "must be owner of ", "创建角色的权限被拒绝。", "",
  ]) func `isn't made up`(_ message: String) { #expect(Dependent.denied(in: message) == nil) }

  @Test func `that is a policy is named with its table`() {
    let message = #"role "r" could not be removed from row level security policy "p" on "q" on "t""#
    let table = Dependent.Target(kind: "table", name: "t")
    #expect(Dependent.policy(in: message) == Dependent(.target, kind: "policy", name: "p\" on \"q", on: table))
    #expect(
      Dependent.policy(in: "角色\"r\"不能在\"t\"删除行级安全策略\"p\"") == Dependent(.target, kind: "policy", name: "p", on: table))
    let postgreSQL = #"role "r" could not be removed from policy "p" on "t""#
    #expect(Dependent.policy(in: postgreSQL) == Dependent(.target, kind: "policy", name: "p", on: table))
    #expect(Dependent.policy(in: "x from row level security policy \"") == nil)
  }

  @Test func `of Ranger is named`() {
    let roles = Dependent.ranger(in: "Can Not Delete Group: 'g' as its present in Roles : a, b")
    #expect(
      roles == [Dependent(.member, kind: "ranger role", name: "a"), Dependent(.member, kind: "ranger role", name: "b")])
    let zones = Dependent.ranger(in: "Can Not Delete User: 'u' as its present in Security Zone : z")
    #expect(zones == [Dependent(.member, kind: "ranger security zone", name: "z")])
    let policies = Dependent.ranger(in: "Role 'r' can not be deleted as it is referenced in one or more policies")
    #expect(policies == [Dependent(.referenced, kind: "ranger policy")])
    #expect(Dependent.ranger(in: "XGroup already exists").isEmpty)
  }
}
