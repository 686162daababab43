/// What a failed run's log says after its stamp.
///
/// Server messages follow the servers' own format strings and the service's keys as documented; names and numbers are
/// made up. Composed where no source shows the text: the prefix of Ranger entries, `connectionInvalid`, the page of
/// `managerPage`, and the codes of `mrsUserConflict`, `agentJob`, `clusterTooOld` and `iamPermission`.
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
    case .role(let trouble): return job(words(trouble, cast, &dice))
    case .server(let trouble): return job(words(trouble, cast, &dice))
    case .service(let trouble): return words(trouble, cast, &dice)
    case .cut: return String(job(words(.mixed, cast, &dice)).prefix(250 + dice.below(30)))
    case .severalJobs: return jobs(cast, &dice)
    }
  }

  /// The entry of one failed job.
  func job(_ message: String) -> String { refused("[\(failed(jobID, message))]") }

  private func jobs(_ cast: TroubleCast, _ dice: inout SplitMix64) -> String {
    let reports = [
      JobReport(id: dice.dashed(), message: "", succeeded: true).text,
      failed(dice.dashed(), "ERROR: \(cast.node): canceling statement due to statement timeout"),
      failed(jobID, "ERROR: permission denied for schema \(cast.schema)\n  Detail: N/A"),
    ]
    return refused("[" + reports.joined(separator: ",") + "]")
  }

  private func failed(_ id: String, _ message: String) -> String {
    JobReport(id: id, message: message, succeeded: false).text
  }

  /// The entry of what answers a job that is handed on.
  func refused(_ answer: String) -> String { "Submit job to datamanager failed:\(answer)" }
}
