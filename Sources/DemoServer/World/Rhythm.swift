/// When a task really runs, and which of its runs go wrong: all that decides its state at a moment.
struct Rhythm {
  let seat: Seat
  /// What the task is configured to do.
  let schedule: RunSchedule
  /// What moves it: its schedule, or a person's habit.
  let beat: RunSchedule
  private let firstRun: Int64

  init(_ seat: Seat) {
    self.seat = seat
    schedule = Self.schedule(of: seat)
    beat = seat.persona == .manual ? Self.habit(of: seat) : schedule
    firstRun = beat.firstRun(from: seat.born + 15 * BeijingTime.minute)
  }

  /// The state at `moment`, epoch milliseconds.
  func state(at moment: Int64) -> RunState {
    let planned = beat.run(at: moment)
    guard seat.persona != .untouched, planned >= firstRun else { return .untouched }
    let run = settled(planned)
    guard moment < run.finish else {
      return RunState(last: run, isRunning: false, isScheduled: isScheduled(after: run))
    }
    let previous = run.number > firstRun ? settled(run.number - 1) : nil
    return RunState(last: run, isRunning: true, isScheduled: seat.persona != .manual, previous: previous)
  }

  /// The runs of the streak that ends with `run`, oldest first, `limit` at most.
  func streak(endingWith run: Run, limit: Int) -> [Run] {
    guard case .failed(let streak, _, _) = run.outcome else { return [run] }
    let count = Int64(min(streak, limit))
    return (run.number - count + 1...run.number).map(settled)
  }

  private func isScheduled(after run: Run) -> Bool {
    guard seat.persona != .manual else { return false }
    if case .failed(let streak, _, _) = run.outcome { return streak < Int(Incident.streakLimit) }
    return true
  }

  /// The last run that really took place up to the planned one.
  private func settled(_ planned: Int64) -> Run {
    guard let incident = incident(at: planned), incident.meets(planned) else { return run(planned, .succeeded) }
    switch incident.kind {
    case .fails, .loses: return failed(planned, in: incident)
    case .hangs(let time): return run(incident.first, .timedOut, time: time)
    case .forgets: return run(incident.first - 1, .succeeded)
    case .ends(let status): return run(planned, .odd(status))
    }
  }

  private func failed(_ planned: Int64, in incident: Incident) -> Run {
    let last = min(planned, incident.first + Incident.streakLimit - 1)
    let streak = Int(last - incident.first + 1)
    return run(last, .failed(streak: streak, cause: incident.cause, lostCluster: incident.kind == .loses))
  }

  private func run(_ number: Int64, _ outcome: Run.Outcome, time: Int64? = nil) -> Run {
    var dice = SplitMix64(seat.world, UInt64(seat.index), UInt64(bitPattern: number))
    let start = beat.start(of: number)
    let usual = dice.within(seat.persona == .brisk ? 6000...45_000 : 12_000...150_000)
    return Run(number: number, start: start, finish: start + (time ?? min(usual, beat.step / 2)), outcome: outcome)
  }

  private func incident(at run: Int64) -> Incident? {
    let plan = IncidentPlan(seat: seat, beat: beat)
    guard let incident = plan.incident(at: run) else { return nil }
    return Incident(incident.kind, first: max(incident.first, firstRun), end: incident.end, cause: incident.cause)
  }
}
