import SyncLog
import Testing

@Suite struct `A Chinese list of dependents` {
  @Test(arguments: [
    (" 表 a.b 的所有者", Dependent.How.owner, "table", "a.b"), (" 物化视图 m 的权限", .privileges, "materialized view", "m"),
    (" 大序列s 的所有者", .owner, "large sequence", "s"), (" 外部数据封装器 f w 的权限", .privileges, "foreign-data wrapper", "f w"),
    (" 用于 u 的用户映射 的所有者", .owner, "user mapping", "u"), (" 大对象 7  的所有者", .owner, "large object", "7"),
    (" 函数 f(integer) 的权限", .privileges, "function", "f(integer)"), (" 模式 a 的权限 的权限", .privileges, "schema", "a 的权限"),
    (" \"SELECT ANY TABLE\" 的权限", .privileges, "db privilege", "SELECT ANY TABLE"),
    (" collation c 的所有者", .owner, "collation", "c"),
    (" 事件触发器 e 的所有者", .owner, "event trigger", "e"), (" a 转换为 b 的所有者", .owner, "cast", "a to b"),
    ("递归删除 表 t", .depends, "table", "t"),
  ]) func `names objects as an English one`(_ line: String, _ how: Dependent.How, _ kind: String, _ name: String) {
    #expect(DependentList(detail: line, isCut: false).objects == [Dependent(how, kind: kind, name: name, raw: line)])
  }

  @Test(arguments: [
    (" 行级安全策略 a 在表 b 在表 t 的目标", Dependent.How.target, "policy", "a 在表 b", "table", "t"),
    (" 规则 r 在 视图 v 的所有者", .owner, "rule", "r", "view", "v"),
    (" 约束 c 在 表 t 的所有者", .owner, "constraint", "c", "table", "t"),
    (" 表 t 列 c 的权限", .privileges, "column", "c", "table", "t"),
    (" 表 t 列 c的默认 的所有者", .owner, "default value", "c", "table", "t"),
    (" 处理方法 btree 的操作符类 o 的所有者", .owner, "operator class", "o", "access method", "btree"),
    (" 发布表 t 在发布 p 中 的所有者", .owner, "publication of table", "t", "publication", "p"),
    ("视图 v 依赖 表 t", .depends, "view", "v", "table", "t"),
  ]) func `names what objects are on`(
    _ line: String, _ how: Dependent.How, _ kind: String, _ name: String, _ onKind: String, _ on: String
  ) {
    let expected = Dependent(how, kind: kind, name: name, on: Dependent.Target(kind: onKind, name: on), raw: line)
    #expect(DependentList(detail: line, isCut: false).objects == [expected])
  }

  @Test func `counts`() {
    let list = DependentList(
      detail: "3 对象在 数据库 a 中 中\n 在新的函数上的默认权限属于角色 r在模式 s 中 的所有者\n57个其它对象(相关列表参见服务器日志)\n对象在 2 个其它数据库中(相关列表参见服务器日志)",
      isCut: false)
    #expect(list.objects.map(\.how) == [.remote, .owner])
    #expect(list.objects.first?.name == "a 中")
    #expect(list.objects.last?.objectType == "functions")
    #expect(list.objects.last?.ofRole == "r")
    #expect(list.objects.last?.schema == "s")
    #expect([list.remoteObjects, list.omittedObjects, list.omittedDatabases] == [3, 57, 2])
  }

  @Test func `counts in PostgreSQL's words`() {
    let list = DependentList(detail: "在数据库 a 中的9中的12个对象\n在数据库 中的1个对象\n在数据库 b中的个对象", isCut: false)
    #expect(list.objects.map(\.how) == [.remote, .unparsed, .unparsed])
    #expect(list.objects.first?.name == "a 中的9")
    #expect(list.remoteObjects == 12)
  }
}
