extension RoleRemoval {
  /// For each database what to read and what to run, and then whether anything is left.
  var steps: [Remedy.Step] {
    let places =
      [Wording("the database that reported the failure", "报告失败的数据库")] + databases.map { Self.place(of: $0.name) }
    return places.flatMap { [reading($0), running($0)] } + [left]
  }

  private static func place(of database: String) -> Wording {
    Wording("database \(database)", "数据库 \(database)")
  }

  private func reading(_ place: Wording) -> Remedy.Step {
    Remedy.Step(
      .check, place: place,
      Wording(
        "Read what will change hands, what will run with the heir's rights, and who loses rights with the role.",
        "查看哪些对象将移交、哪些代码将以接收者的权限运行、哪些角色会随之失去权限。"),
      sql: listing.map(\.text), source: "dws_06_0252")
  }

  private func running(_ place: Wording) -> Remedy.Step {
    let heir = owner.map { Wording("to \($0)", "移交给 \($0)") } ?? Wording("to the current user", "移交给当前用户")
    return Remedy.Step(
      .sql, place: place,
      Wording(
        "In one transaction: what the role owns goes \(heir.english), what it granted to others is granted again by the "
          + "owners, and the role leaves policies and loses its rights. Nobody else's rights, policies or rows change."
          + (owner == nil ? " Choose another owner where the current user is an administrator." : ""),
        "在一个事务中：角色拥有的对象\(heir.chinese)，它授予他人的权限由对象所有者重新授予，角色退出行级策略并失去自身权限；"
          + "其他角色的权限、策略和数据不变。" + (owner == nil ? "当前用户为管理员时请另选所有者。" : "")),
      sql: cure.map(\.text), isDestructive: true, source: "trouble-dws dws_09_0108; dws_06_0200; dws_06_0135")
  }

  private var left: Remedy.Step {
    Remedy.Step(
      .check,
      hasUnnamedDatabases
        ? Wording(
          "The log may not name every database: do the same in each one that this still lists.",
          "日志可能未列出全部数据库：请在此查询列出的每个数据库中重复上述操作。")
        : Wording(
          "No row means that nothing depends on the role any more.", "没有结果行即表示该角色不再被依赖。"),
      sql: [whereItIsLeft.text], source: "dws_06_0252")
  }
}
