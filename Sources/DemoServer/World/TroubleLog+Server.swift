extension TroubleLog {
  /// What the server says, as the driver prints it.
  func words(_ trouble: ServerTrouble, _ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    switch trouble {
    case .permissionDenied: permission(cast, &dice)
    case .chinesePermission: "错误: 对模式 \(cast.schema) 的权限不足\n  详细： N/A"
    case .roleExists: "ERROR: role \"\(cast.user)\" already exists"
    case .roleMissing: "ERROR: role \"\(cast.role)\" does not exist"
    case .roleMembership: "ERROR: role \"\(cast.role)\" is a member of role \"\(cast.user)\""
    case .schemaExists: "ERROR: schema \"\(cast.user)\" already exists"
    case .passwordPolicy: "ERROR: Password must contain at least 8 characters."
    case .connectionsExhausted: exhausted(&dice)
    case .readOnly: "ERROR: \(cast.node): cannot execute CREATE ROLE in a read-only transaction"
    case .chineseReadOnly: "错误: 不能在一个只读的事务中执行DROP ROLE"
    case .lockConflict: lockConflict(cast, &dice)
    case .deadlock: deadlock(&dice)
    case .concurrentUpdate: "ERROR: tuple concurrently updated"
    case .memory: memory(cast, &dice)
    case .diskFull:
      "ERROR: \(cast.node): could not extend file \"base/16384/\(24_000 + dice.below(900))\": No space left on device\n  Hint: Check free disk space."
    case .loginFailed: "FATAL: Invalid username/password,login denied."
    case .accountLocked: dice.pick(["FATAL: The account has been locked.", "致命错误: 帐户已被锁定."])
    case .hostRejected:
      "FATAL: no pg_hba.conf entry for host \"192.168.0.\(10 + dice.below(200))\", user \"dbadmin\", database \"gaussdb\", SSL off"
    case .databaseMissing: "FATAL: database \"dw_\(dice.pick(NamePool.topics))\" does not exist"
    case .startingUp: "FATAL: the database system is starting up"
    case .refusedConnection: refusal(&dice)
    case .statementTimeout: "ERROR: canceling statement due to statement timeout"
    case .catalogRace: "ERROR: cache lookup failed for role \(24_000 + dice.below(900))\n  Server SQLState: XX000"
    }
  }

  private func permission(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    dice.pick([
      "ERROR: permission denied for schema \(cast.schema)\n  Detail: N/A",
      "ERROR: permission denied for relation \(cast.table)\n  Detail: N/A",
      "ERROR: Permission denied to drop role.",
      "ERROR: must be owner of relation \(cast.table)\n  Detail: N/A",
    ])
  }

  private func exhausted(_ dice: inout SplitMix64) -> String {
    "FATAL: Already too many clients, active/non-active/reserved: \(3 + dice.below(9))/\(480 + dice.below(60))/3."
  }

  private func memory(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    "ERROR: \(cast.node): memory is temporarily unavailable\n  Detail: Failed on request of size "
      + "\(128 << dice.below(6)) bytes under queryid 7233906901463\(1000 + dice.below(9000)) in heaptuple.cpp:312."
  }

  private func lockConflict(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    "ERROR: Lock wait timeout: thread 1402443750\(10_000 + dice.below(80_000)) on node cn_5001 waiting for "
      + "AccessExclusiveLock on relation \(16_384 + dice.below(4000)) of database 15662 after 1200000.123 ms\n  Detail: "
      + "blocked by hold lock thread 1402443941\(10_000 + dice.below(80_000)), statement <select * from \(cast.table)>, "
      + "hold lockmode AccessShareLock."
  }

  private func deadlock(_ dice: inout SplitMix64) -> String {
    let (one, two) = (3000 + dice.below(900), 4000 + dice.below(900))
    return "ERROR: deadlock detected\n  Detail: Process \(one) waits for ShareLock on transaction 88\(one); blocked by "
      + "process \(two).\nProcess \(two) waits for ShareLock on transaction 88\(two); blocked by process \(one).\n"
      + "  Hint: See server log for query details."
  }

  private func refusal(_ dice: inout SplitMix64) -> String {
    "Connection to 192.168.0.\(10 + dice.below(200)):8000 refused. Check that the hostname and port are correct and "
      + "that the postmaster is accepting TCP/IP connections."
  }
}
