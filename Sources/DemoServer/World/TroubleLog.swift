/// What a failed run's log says after its stamp.
///
/// Server messages follow the servers' own format strings and the service's keys as documented; names and numbers are
/// made up. Composed where no source shows the text: the prefix of Ranger entries, `connectionInvalid`, and the codes
/// of `mrsUserConflict`, `agentJob` and `iamPermission`.
struct TroubleLog {
  /// The same for all tasks that fail for this reason, so that they share role, policy and table.
  let cause: UInt64
  let trouble: Trouble
  let jobID: String
  let connection: String

  /// One entry's text.
  var text: String {
    var dice = SplitMix64(cause &+ 1)
    let cast = TroubleCast(&dice)
    switch trouble {
    case .policyDependents: return job(policyDependents(cast, &dice))
    case .mixedDependents: return job(mixedDependents(cast, &dice))
    case .chineseDependents: return job(chineseDependents(cast, &dice))
    case .permissionDenied: return job(permission(cast, &dice))
    case .roleExists: return job("ERROR: role \"\(cast.user)\" already exists")
    case .passwordPolicy: return job("ERROR: Password must contain at least 8 characters.")
    case .connectionsExhausted: return job(exhausted(&dice))
    case .readOnly: return job("ERROR: \(cast.node): cannot execute CREATE ROLE in a read-only transaction")
    case .chineseReadOnly: return job("错误: 不能在一个只读的事务中执行DROP ROLE")
    case .lockConflict: return job(lockConflict(cast, &dice))
    case .memory: return job(memory(cast, &dice))
    case .loginFailed: return job("FATAL: Invalid username/password,login denied.")
    case .accountLocked: return job(dice.pick(["FATAL: The account has been locked.", "致命错误: 帐户已被锁定."]))
    case .startingUp: return job("FATAL: the database system is starting up")
    case .statementTimeout: return job("ERROR: canceling statement due to statement timeout")
    case .agentUnavailable: return job(Self.agent)
    case .agentJob: return refused("{\"error_code\":\"DLF.6423\",\"error_msg\":\"Agent job creation exception.\"}")
    case .managerTimeout: return refused("java.net.SocketTimeoutException: Read timed out")
    case .connectionInvalid:
      return refused("{\"error_code\":\"DLM.4028\",\"error_msg\":\"数据连接 \(connection) 不存在或已被删除。\"}")
    case .throttled: return refused(throttled(&dice))
    case .iamPermission: return permissionMissing(cast)
    case .iamCredential: return "GaussDB(DWS) IAM credential fails to be downloaded"
    case .mrsFailed: return "Mrs sync failed, please check the failure cause on the MRS page"
    case .mrsUserConflict: return userConflict(cast)
    case .rangerGroupExists: return "Sync group to Ranger failed: \(Self.groupExists)"
    case .rangerReferenced: return referenced(cast)
    }
  }

  private func job(_ message: String) -> String {
    refused(JobReport(id: jobID, message: message, succeeded: false).text)
  }

  private func refused(_ answer: String) -> String { "Submit job to datamanager failed:\(answer)" }
}

extension TroubleLog {
  private static let agent =
    "Fail to call the agent. For details about No matching constant for [-1], see the CDM logs."

  private static let groupExists =
    "{\"statusCode\":1,\"msgDesc\":\"XGroup already exists\",\"messageList\":[{\"name\":\"ERROR_DUPLICATE_OBJECT\","
    + "\"rbKey\":\"xa.error.duplicate_object\",\"message\":\"Error creating duplicate object\"}]}"

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

  private func throttled(_ dice: inout SplitMix64) -> String {
    "{\"error_msg\":\"The throttling threshold has been reached: policy user over ratelimit,limit:100,"
      + "time:1 minute\",\"error_code\":\"APIGW.0308\",\"request_id\":\"\(dice.hexadecimal())\"}"
  }

  private func permissionMissing(_ cast: TroubleCast) -> String {
    "{\"error_msg\":\"Policy doesn't allow \(cast.action) to be performed.\",\"error_code\":\"PAP5.0011\"}"
  }

  private func userConflict(_ cast: TroubleCast) -> String {
    "{\"error_code\":\"MRS.00000421\",\"error_msg\":\"The user \(cast.user) already exists in MRS Manager.\"}"
  }

  private func referenced(_ cast: TroubleCast) -> String {
    "{\"statusCode\":400,\"msgDesc\":\"Can Not Delete Group: '\(cast.group)' as its present in Roles : \(cast.roles)\","
      + "\"messageList\":[{\"name\":\"OPER_NOT_ALLOWED_FOR_ENTITY\",\"rbKey\":\"xa.error.oper_not_allowed_for_state\","
      + "\"message\":\"Operation not allowed for entity\"}]}"
  }
}
