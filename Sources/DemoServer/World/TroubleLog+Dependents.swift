extension TroubleLog {
  /// A role that row-level policies name, and that can't be dropped for it.
  func policyDependents(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    english(cast, policyLines(cast, count: 1 + dice.below(5), &dice))
  }

  /// A role that also owns things, has rights, and is used in other databases.
  func mixedDependents(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
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

  /// The same of a server whose messages are Chinese.
  func chineseDependents(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    "错误: 无法删除角色\"\(cast.role)\"因为有其它对象依赖它\n  详细： 行级安全策略 dls_\(dice.pick(NamePool.topics)) 在表 \(cast.table) 的目标\n"
      + " 表 \(cast.anyTable(&dice)) 的所有者\n 模式 \(cast.schema) 的权限\n\(1 + dice.below(9)) 对象在 数据库 "
      + "\(dice.pick(NamePool.databases)) 中"
  }
}

extension [String] {
  /// The first one, or all of them.
  fileprivate func oneOrAll(_ dice: inout SplitMix64) -> [String] {
    dice.percent(50) ? self : Array(prefix(1))
  }
}
