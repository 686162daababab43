extension TroubleLog {
  /// What the entry says in whole.
  func words(_ trouble: ServiceTrouble, _ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    switch trouble {
    case .agentUnavailable:
      job("Fail to call the agent. For details about No matching constant for [-1], see the CDM logs.")
    case .agentJob: refused(Self.answer("DLF.6423", "Agent job creation exception."))
    case .managerTimeout: refused("java.net.SocketTimeoutException: Read timed out")
    case .managerPage: refused(Self.page)
    case .instanceMissing: refused(Self.answer("DLM.4001", "Instance or workspace does not exist."))
    case .connectionInvalid: refused(Self.answer("DLM.4028", "数据连接 \(connection) 不存在或已被删除。"))
    case .iamPermission: Self.answer("PAP5.0011", "Policy doesn't allow \(cast.action) to be performed.")
    case .iamCredential: "GaussDB(DWS) IAM credential fails to be downloaded"
    case .throttled: refused(throttled(&dice))
    case .clusterTooOld:
      Self.answer("DWS.0047", "The guest_agent of the cluster is too old to synchronize IAM users.")
    case .mrsFailed: "Mrs sync failed, please check the failure cause on the MRS page"
    case .mrsUserConflict: Self.answer("MRS.00000421", "The user \(cast.user) already exists in MRS Manager.")
    case .rangerGroupExists: "Sync group to Ranger failed: \(Self.groupExists)"
    case .rangerReferenced: referenced(cast)
    case .rangerForbidden: "Sync group to Ranger failed: \(Self.forbidden)"
    }
  }

  private static func answer(_ code: String, _ message: String) -> String {
    "{\"error_code\":\"\(code)\",\"error_msg\":\"\(message)\"}"
  }

  private static let page =
    "<html>\n<head><title>503 Service Temporarily Unavailable</title></head>\n<body>\n"
    + "<h1>503 Service Temporarily Unavailable</h1>\n</body>\n</html>"

  private static let groupExists =
    "{\"statusCode\":1,\"msgDesc\":\"XGroup already exists\",\"messageList\":[{\"name\":\"ERROR_DUPLICATE_OBJECT\","
    + "\"rbKey\":\"xa.error.duplicate_object\",\"message\":\"Error creating duplicate object\"}]}"

  private static let forbidden =
    "{\"statusCode\":403,\"msgDesc\":\"User is not having permissions on the Users/Groups module.\"}"

  private func throttled(_ dice: inout SplitMix64) -> String {
    "{\"error_msg\":\"The throttling threshold has been reached: policy user over ratelimit,limit:100,"
      + "time:1 minute\",\"error_code\":\"APIGW.0308\",\"request_id\":\"\(dice.hexadecimal())\"}"
  }

  private func referenced(_ cast: TroubleCast) -> String {
    "{\"statusCode\":400,\"msgDesc\":\"Can Not Delete Group: '\(cast.group)' as its present in Roles : \(cast.roles)\","
      + "\"messageList\":[{\"name\":\"OPER_NOT_ALLOWED_FOR_ENTITY\",\"rbKey\":\"xa.error.oper_not_allowed_for_state\","
      + "\"message\":\"Operation not allowed for entity\"}]}"
  }
}
