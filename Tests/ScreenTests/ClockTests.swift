import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The failure clock` {
  private static let minute = Fixtures.minute

  /// A board that polled one task once for each of its versions, a minute apart.
  private func session(_ versions: [SyncTask], _ look: Look = Look()) -> Session {
    var session = Session([], look: look)
    for version in versions {
      session.wait(Self.minute)
      session.poll([version])
    }
    return session
  }

  /// A task after so many runs, a minute apart: `v` and `x` tell how they ended, `~` is one under way.
  private func runs(_ outcomes: String, schedule: ScheduleStatus = .scheduling) -> [SyncTask] {
    outcomes.enumerated().map { number, outcome in
      let status: SyncStatus = outcome == "v" ? .succeeded : outcome == "x" ? .failed : .syncing
      return Fixtures.task("a", status, schedule: schedule, ranAgo: -Int64(number) * Self.minute) {
        ($0.scheduleStartHour, $0.scheduleEndHour, $0.schedulePeriod, $0.scheduleInterval) = (0, 0, "HOUR", 4)
      }
    }
  }

  private func expect(_ text: String, _ versions: [SyncTask], _ at: SourceLocation = #_sourceLocation) {
    var session = session(versions)
    session.press(.character("f"))
    let shown = session.lines.contains { $0.contains(text) }
    #expect(shown, "\(session.lines.filter { $0.contains { $0 != " " } }.joined(separator: "\n"))", sourceLocation: at)
  }

  @Test func `counts failures against what the service bears`() {
    expect("4 of 10 failures in a row; with more the service stops the schedule.", runs("vxxxx"))
    expect("At least 2 of 10 failures in a row", runs("xx"))
    expect("10 of 10 failures in a row: one more, and the service stops the schedule.", runs("vxxxxxxxxxx"))
    expect("11 failures in a row; the service stops the schedule after more than 10.", runs("vxxxxxxxxxxx"))
  }

  @Test func `tells the last success, and the last runs`() {
    expect("Last success 2 min ago · 2024-03-20 10:31:00 Asia/Shanghai", runs("vvx"))
    expect("Last runs    ✓✓✗", runs("vvx"))
  }

  @Test func `a run under way is held against half an hour, and stays failing until a success`() {
    expect("failing for 2 min, retrying", runs("vx~"))
    expect("Only a success ends the row of failures.", runs("vx~"))
    expect("1 of 10 failures in a row", runs("vx~"))
    var session = session(runs("v~"))
    session.wait(12 * Self.minute)
    #expect(session.lines.contains { $0.contains("Runs for 13 min of the 30 min that") })
    session.wait(30 * Self.minute)
    #expect(session.lines.contains { $0.contains("Runs for 43 min; the service stops a run after 30") })
  }

  @Test func `who likely stopped the schedule`() {
    expect(
      "Likely stopped by the service after more than 10 failures in a row, or by a person",
      runs("vxxxxxxxxxxx", schedule: .notScheduled))
    expect("Likely stopped by the service", runs("x", schedule: .notScheduled))
    expect(
      "Likely stopped by a person: the service bears 10, and 3 failures in a row were seen",
      runs("vxxx", schedule: .notScheduled))
  }

  @Test func `a task that fails and recovers over and over is said to`() {
    expect("Fails and recovers over and over: ✓✗✓✗✓", runs("vxvxv"))
  }

  @Test func `a task that never ran tells what starts it`() {
    expect("New tasks don't run until", [Fixtures.task("a", .notSynced, ranAgo: nil)])
    expect("Its schedule is on", [Fixtures.task("a", .notSynced, schedule: .scheduling, ranAgo: nil)])
  }

  @Test func `late and missed runs tell by how much, and which moment`() {
    let late = Fixtures.task("a", schedule: .scheduling, ranAgo: 6 * Fixtures.hour) {
      ($0.scheduleStartHour, $0.scheduleEndHour, $0.schedulePeriod, $0.scheduleInterval) = (0, 0, "HOUR", 4)
    }
    expect("late by 2 h 1 min", [late])
    expect("late by 2 h 1 min: was due 2024-03-20 08:30:00 Asia/Shanghai", [late])
    let missed = Fixtures.task("a", schedule: .scheduling, ranAgo: 10 * Fixtures.hour) {
      ($0.scheduleStartHour, $0.scheduleEndHour, $0.schedulePeriod, $0.scheduleInterval) = (0, 6, "HOUR", 4)
    }
    expect("overdue by 6 h 1 min", [missed])
    expect("missed 6 h 1 min ago · 2024-03-20 04:30:00", [missed])
  }
}
