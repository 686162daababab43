/// The ways in which made-up tasks fail, and the logs of their runs.
struct YearTrouble {
  /// How many there are.
  static let count = 12

  let number: Int
  /// What the log names, such as a group; of one task always the same.
  let name: String

  /// A log in the documented shape, which differs from the same trouble's others in its times and ids only.
  func log(stamp: String, dice: inout AnswerMaker) -> String {
    switch number {
    case 0, 1: job(stamp, dependents, &dice)
    case 2: job(stamp, "ERROR: role \\\"\(name)\\\" is a member of role \\\"iam_group_ops\\\"", &dice)
    case 3: job(stamp, "FATAL: Already too many clients, active/non-active/reserved: 5/508/3.", &dice)
    case 4: job(stamp, "ERROR: canceling statement due to statement timeout", &dice)
    case 5:
      job(stamp, "Fail to call the agent. For details about No matching constant for [-1], see the CDM logs.", &dice)
    case 6: job(stamp, "ERROR: Permission denied to drop role.", &dice)
    case 7: job(stamp, "FATAL: role \\\"\(name)\\\" is not permitted to login", &dice)
    case 8: job(stamp, "ERROR: dn_6003_6004: cannot execute INSERT in a read-only transaction", &dice)
    case 9: "[\(stamp)] ===> Mrs sync failed, please check the failure cause on the MRS page"
    case 10:
      "[\(stamp)] ===> Submit job to datamanager failed:{\"error_msg\":\"The throttling threshold has been reached: "
        + "policy user over ratelimit,limit:100,time:1 minute\",\"error_code\":\"APIGW.0308\","
        + "\"request_id\":\"\(dice.identifier(2))\"}"
    default: job(stamp, "ERROR: Lock wait timeout: thread 140244375033600 on node cn_5001 waiting for lock", &dice)
    }
  }

  /// The log of a run without trouble.
  static func success(stamp: String, dice: inout AnswerMaker) -> String {
    "[\(stamp)] ===> Submit job to datamanager success:[{\"duration\":0.\(dice.below(900)),\"jobId\":\""
      + "\(dice.identifier(2))\",\"jobType\":\"\",\"message\":\"\",\"rowCount\":1,\"rows\":[[\"1\"]],"
      + "\"schema\":[\"?column?\"],\"status\":\"SUCCESS\",\"totalRowCount\":1}]"
  }

  private var dependents: String {
    let lines = (0..<8).map { "target of row level security policy dls_\(name)_\($0) on table all_data_\(name)_\($0)" }
    return "ERROR: role \\\"\(name)\\\" cannot be dropped because some objects depend on it\\n Detail: "
      + lines.joined(separator: "\\n")
  }

  private func job(_ stamp: String, _ message: String, _ dice: inout AnswerMaker) -> String {
    "[\(stamp)] ===> Submit job to datamanager failed:[{\"duration\":0.0,\"jobId\":\"\(dice.identifier(2))\","
      + "\"jobType\":\"\",\"message\":\"\(message)\",\"rowCount\":0,\"rows\":[],\"schema\":[],\"status\":\"FAILED\","
      + "\"totalRowCount\":0}]"
  }
}
