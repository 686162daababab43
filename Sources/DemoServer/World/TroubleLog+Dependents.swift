extension TroubleLog {
  /// What the server says of what can't be dropped, as the driver prints it.
  func words(_ trouble: RoleTrouble, _ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    switch trouble {
    case .policies: english(cast, policyLines(cast, count: 1 + dice.below(5), &dice))
    case .mixed: mixed(cast, &dice)
    case .chinese: chinese(cast, &dice)
    case .postgres: postgres(cast, &dice)
    case .huge: huge(cast, &dice)
    case .hostile: hostile(&dice)
    case .policyKept:
      "[192.168.0.9:52310/192.168.0.12:8000] ERROR: role \"\(cast.role)\" could not be removed from row level security "
        + "policy \"dls_\(dice.pick(NamePool.topics))_\(dice.pick(NamePool.policyTails))\" on \"t_order\""
    case .objects:
      "ERROR: cannot drop schema \(cast.schema) because other objects depend on it\n  Detail: table \(cast.table) depends "
        + "on schema \(cast.schema)\n  Hint: Use DROP ... CASCADE to drop the dependent objects too."
    }
  }

  /// A role that also owns things, has rights, and is used in other databases.
  private func mixed(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    let own = ["owner of table \(cast.table)", "owner of view \(cast.schema).v_\(dice.pick(NamePool.topics))"]
    let granted = ["privileges for schema \(cast.schema)", "privileges for database gaussdb"]
    let elsewhere = ["\(2 + dice.below(30)) objects in database \(dice.pick(NamePool.databases))"]
    let lines =
      own.oneOrAll(&dice) + granted.oneOrAll(&dice) + policyLines(cast, count: dice.below(3), &dice)
      + (dice.percent(50) ? elsewhere : [])
    return english(cast, lines)
  }

  private func english(_ cast: TroubleCast, _ lines: [String]) -> String {
    "ERROR: role \"\(cast.role)\" cannot be dropped because some objects depend on it\n  Detail: "
      + lines.joined(separator: "\n")
  }

  private func policyLines(_ cast: TroubleCast, count: Int, _ dice: inout SplitMix64) -> [String] {
    (0..<count).map { _ in
      let policy = "dls_\(dice.pick(NamePool.topics))_\(dice.pick(NamePool.policyTails))"
      return "target of row level security policy \(policy) on table \(cast.anyTable(&dice))"
    }
  }

  private func chinese(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    "错误: 无法删除角色\"\(cast.role)\"因为有其它对象依赖它\n  详细： 行级安全策略 dls_\(dice.pick(NamePool.topics)) 在表 \(cast.table) 的目标\n"
      + " 表 \(cast.anyTable(&dice)) 的所有者\n 模式 \(cast.schema) 的权限\n\(1 + dice.below(9)) 对象在 数据库 "
      + "\(dice.pick(NamePool.databases)) 中"
  }

  private func postgres(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    let lines = [
      "target of policy dls_\(dice.pick(NamePool.topics))_dept on table \(cast.table)",
      "privileges for column salary of table hr.\(dice.pick(NamePool.tables))",
      "owner of materialized view \(cast.schema).mv_\(dice.pick(NamePool.topics))",
      "owner of default privileges on new relations belonging to role \(cast.role) in schema \(cast.schema)",
      "owner of function \(cast.schema).mask_phone(text,integer)",
      "privileges for large object \(16_400 + dice.below(90))",
      "owner of user mapping for \(cast.role) on server erp", "1 object in database \(dice.pick(NamePool.databases))",
    ]
    return "ERROR:  role \"\(cast.role)\" cannot be dropped because some objects depend on it\nDETAIL:  "
      + lines.prefix(3 + dice.below(6)).joined(separator: "\n")
  }

  /// The server lists a hundred and counts the rest.
  private func huge(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    let years = (2016...2024).flatMap { year in (1...12).map { "\(year)\($0 < 10 ? "0" : "")\($0)" } }
    let partitions = years.prefix(100 - 3).map { "owner of table \(cast.schema).fact_sales_\($0)" }
    let lines =
      ["privileges for schema \(cast.schema)"] + policyLines(cast, count: 2, &dice) + partitions
      + [
        "and 57 other objects (see server log for list)", "and objects in 2 other databases (see server log for list)",
      ]
    return english(cast, lines)
  }

  /// Nothing may come of it on a screen, in a shell or in SQL.
  private func hostile(_ dice: inout SplitMix64) -> String {
    let role = dice.pick(["iam_group_o'brien", "x\"; DROP ROLE dbadmin; --", "iam_group_\u{202E}nimda"])
    let lines = [
      "owner of table \"a\"\"b\".\"t; DROP TABLE t_order; --\"",
      "privileges for schema \u{1B}[31mred\u{1B}[0m\u{1B}]0;owned\u{7}",
      "target of row level security policy p on table t on table \"Order \"\"Lines\"\"\"",
      "owner of schema two\nlines", "privileges for database gaussdb' host=198.51.100.7 user='x",
      "owner of function public.\"$$; --\"(text)", "3 objects in database $(reboot)",
    ]
    return "ERROR: role \"\(role)\" cannot be dropped because some objects depend on it\n  Detail: "
      + lines.joined(separator: "\n")
  }
}

extension [String] {
  /// The first one, or all of them.
  fileprivate func oneOrAll(_ dice: inout SplitMix64) -> [String] {
    dice.percent(50) ? self : Array(prefix(1))
  }
}
