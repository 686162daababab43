/// Which runs of a task go wrong: drawn for stretches of runs, or of a group's time, so that one run's fate is known
/// without looking at any other stretch.
struct IncidentPlan {
  let seat: Seat
  let beat: RunSchedule

  /// The incident of the stretch in which the planned run lies, if there is one; it may meet other runs of it only.
  func incident(at run: Int64) -> Incident? {
    switch seat.persona {
    case .manual, .untouched: nil
    case .member: outbreak(at: run)
    case .fellow: shared(at: run)
    case .steady: own(at: run, length: 40, share: 22)
    case .brisk: own(at: run, length: 80, share: 50)
    case .stopper: fixed(at: run, length: 48, first: 2, count: 44) { .fails }
    case .neglected: fixed(at: run, length: 24, first: 2, count: 14) { .forgets }
    case .orphan: fixed(at: run, length: 24, first: 3, count: 9) { .loses }
    case .odd: fixed(at: run, length: 12, first: 1, count: 10) { .ends(oddStatus(at: run)) }
    }
  }

  private func oddStatus(at run: Int64) -> String {
    (BeijingTime.floorDivided(run, 12) & 1) == 0 ? "UNKNOWN" : "SYNC_PARTIAL_FAIL"
  }

  /// The same trouble in each stretch. Two tasks of one company play it half a stretch apart, so that one shows it.
  private func fixed(at run: Int64, length: Int64, first: Int64, count: Int64, kind: () -> Incident.Kind) -> Incident? {
    let shift = Int64(seat.part & 1) * length / 2
    let stretch = BeijingTime.floorDivided(run + shift, length)
    let opening = stretch * length - shift
    var dice = seat.dice(5 &+ UInt64(bitPattern: stretch))
    return Incident(kind(), first: opening + first, end: opening + first + count, cause: dice.next())
  }

  /// The trouble of three fellows. Two such threes take turns, so that one cause of several tasks is always there.
  private func shared(at run: Int64) -> Incident? {
    guard let incident = fixed(at: run, length: 12, first: 1, count: 9, kind: { .fails }) else { return nil }
    let company = UInt64(seat.index / Persona.castSize * 2 + (seat.part & 1))
    var cause = SplitMix64(seat.world &+ 32, company, UInt64(bitPattern: incident.first))
    return Incident(.fails, first: incident.first, end: incident.end, cause: cause.next())
  }

  /// A trouble of the task's own in `share` of a hundred stretches of `length` runs, with good runs around it.
  private func own(at run: Int64, length: Int64, share: Int) -> Incident? {
    var dice = seat.dice(6)
    let shift = dice.within(0...length - 1)
    let stretch = BeijingTime.floorDivided(run + shift, length)
    dice = seat.dice(7 &+ UInt64(bitPattern: stretch))
    guard dice.percent(share) else { return nil }
    let first = stretch * length - shift + dice.within(1...length / 2 - 2)
    let cause = sharedCause(near: beat.start(of: first), &dice)
    switch dice.below(10) {
    case 0..<4: return Incident(.fails, first: first, end: first + 1, cause: cause)
    case 4..<8: return Incident(.fails, first: first, end: first + dice.within(2...9), cause: cause)
    default: return hang(from: first, &dice)
    }
  }

  private func hang(from first: Int64, _ dice: inout SplitMix64) -> Incident? {
    let time = dice.within(31 * BeijingTime.minute...38 * BeijingTime.minute)
    return Incident(.hangs(time), first: first, end: beat.firstRun(from: beat.start(of: first) + time), cause: 0)
  }

  /// One of few causes of the week, so that tasks that have nothing else in common can have the same one.
  private func sharedCause(near moment: Int64, _ dice: inout SplitMix64) -> UInt64 {
    let week = BeijingTime.floorDivided(moment, 7 * BeijingTime.day)
    var cause = SplitMix64(seat.world, UInt64(bitPattern: week), UInt64(20 + dice.below(5)))
    return cause.next()
  }
}
