/// Writes the `sync_msg` of a task at a moment: the entries of the runs that it shows, oldest first.
struct SyncLogText {
  let seat: Seat
  let rhythm: Rhythm
  let traits: Traits

  /// Nil for a task that never ran and for one that leaves no log of its good runs.
  func text(of state: RunState) -> String? {
    guard let run = state.logged else { return nil }
    var dice = seat.dice(14)
    let shown = rhythm.streak(endingWith: run, limit: dice.percent(30) ? 2 + dice.below(4) : 1)
    let entries = shown.compactMap { run in entry(run).map { "[\(BeijingTime.stamp(run.finish))] ===> \($0)" } }
    let closing = closing(run).map { "[\(BeijingTime.stamp(run.finish))] ===> \($0)" }
    let all = entries + (closing.map { [$0] } ?? [])
    return all.isEmpty ? nil : all.joined(separator: "\n")
  }

  private func entry(_ run: Run) -> String? {
    switch run.outcome {
    case .succeeded: success(run)
    case .failed(_, let cause, let lostCluster): failure(run, cause, lostCluster)
    case .timedOut: "The synchronization task has timed out and is stopped."
    case .odd: nil
    }
  }

  private func failure(_ run: Run, _ cause: UInt64, _ lostCluster: Bool) -> String {
    let trouble = lostCluster ? .service(.connectionInvalid) : Trouble(cause: cause, of: seat, on: traits.clusterType)
    return TroubleLog(cause: cause, trouble: trouble, jobID: jobID(run), connection: traits.connectionName).text
  }

  /// Composed: no source shows what a good run leaves. Half of the tasks leave nothing.
  private func success(_ run: Run) -> String? {
    guard seat.index % 2 == 0 else { return nil }
    guard traits.clusterType == .dws else { return "Sync users to MRS success" }
    return "Submit job to datamanager success:[\(JobReport(id: jobID(run), message: "", succeeded: true).text)]"
  }

  /// Composed: the rule is documented, its text isn't. Tasks that always come to it don't say so, as it would hide why.
  private func closing(_ run: Run) -> String? {
    guard case .failed(let streak, _, _) = run.outcome, streak >= Int(Incident.streakLimit) else { return nil }
    return seat.persona != .stopper ? "The task has failed more than 10 consecutive times, scheduling is stopped." : nil
  }

  private func jobID(_ run: Run) -> String {
    var dice = SplitMix64(seat.world &+ 15, UInt64(seat.index), UInt64(bitPattern: run.number))
    return dice.dashed()
  }
}
