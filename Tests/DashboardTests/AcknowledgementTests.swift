import Dashboard
import Screen
import Support
import SyncLog
import TaskModel
import Testing

@Suite struct `Acknowledging` {
  private let minute: Int64 = 60_000

  /// A board on which the first task, which fails, was acknowledged.
  private func acknowledged(_ tasks: [SyncTask], note: String = "", _ keys: Key...) -> Session {
    var session = Session(tasks, size: Size(columns: 300, rows: 40))
    session.press(.character("a"))
    session.type(note)
    for key in keys { session.press(key) }
    session.press(.enter)
    session.keep()
    return session
  }

  @Test func `a note and an end are asked for, and handed over with what is the matter`() throws {
    var session = Session([Fixtures.failing("a"), Fixtures.task("b")])
    session.press(.character("a"))
    #expect(session.state.mode == .acknowledge)
    session.type("ticket 7")
    session.press(.tab, .enter)
    guard case .acknowledge(let drafts) = try #require(session.effects.first) else {
      Issue.record("\(session.effects)")
      return
    }
    let draft = try #require(drafts.first)
    #expect(drafts.count == 1)
    #expect(draft.task.text == "a")
    #expect(draft.matter == session.state.digest?.cause(at: 0)?.fingerprint)
    #expect(draft.since == Fixtures.now - Fixtures.hour)
    #expect(draft.streak == 1)
    #expect(draft.note == "ticket 7")
    #expect(draft.until == Fixtures.now + Fixtures.hour)
    #expect(session.state.overlay == nil)
  }

  @Test func `the ends go around, and the morning is the next one where times are shown`() {
    let now = Fixtures.now
    let zone = Fixtures.beijing
    #expect(AcknowledgementExpiry.untilCured.end(after: now, in: zone) == nil)
    // 10:30 there: 21 h 30 min until 08:00.
    #expect(AcknowledgementExpiry.morning.end(after: now, in: zone) == now + 21 * Fixtures.hour + 30 * minute)
    // 03:00 there: the same day's.
    let night = now - 7 * Fixtures.hour - 30 * minute
    #expect(AcknowledgementExpiry.morning.end(after: night, in: zone) == night + 5 * Fixtures.hour)
    var session = Session([Fixtures.failing("a")])
    session.press(.character("a"))
    for _ in AcknowledgementExpiry.allCases { session.press(.tab) }
    session.press(.backTab, .enter)
    guard case .acknowledge(let drafts) = session.effects.first else { return }
    #expect(drafts.first?.until == now + 72 * Fixtures.hour)
  }

  @Test func `a task that needs nobody isn't acknowledged, and why is said`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("a"))
    #expect(session.state.overlay == nil)
    #expect(session.lines.last?.contains("needs nobody") == true)
  }

  @Test func `of marked tasks those are acknowledged that need somebody, and the rest is counted`() {
    var session = Session([Fixtures.failing("a"), Fixtures.failing("b"), Fixtures.task("c")])
    session.press(.character(" "), .character(" "), .character(" "), .character("a"))
    #expect(session.lines.contains { $0.contains("2 tasks: a, b") })
    #expect(session.lines.contains { $0.contains("1 needs nobody and is left out") })
    session.press(.enter)
    session.keep()
    #expect(session.state.roster?.counts.acknowledged == 2)
    #expect(session.lines.last?.contains("2 tasks acknowledged. A takes it back.") == true)
    #expect(session.state.marks.ids.map(\.text) == ["c"])
  }

  @Test func `a cause is acknowledged with all its tasks that are shown`() {
    var session = Session([Fixtures.failing("a"), Fixtures.failing("b"), Fixtures.task("c")])
    session.press(.character("c"), .character("g"), .character("a"), .enter)
    session.keep()
    #expect(session.state.roster?.counts.acknowledged == 2)
  }

  @Test func `what is acknowledged leaves the problems and is still counted`() {
    var session = acknowledged([Fixtures.failing("a"), Fixtures.failing("b")])
    #expect(session.lines[1].contains("⚑ 1 acknowledged"))
    #expect(session.lines[1].contains("✗ 2 failing"))
    session.press(.character("!"))
    #expect(session.rows == ["b"])
    #expect(session.lines[2].contains("1 acknowledged hidden"))
  }

  @Test func `A takes it back, and says of how many`() {
    var session = acknowledged([Fixtures.failing("a")])
    session.press(.character("A"))
    session.keep()
    #expect(session.state.roster?.counts.acknowledged == 0)
    #expect(session.lines.last?.contains("1 task no longer acknowledged") == true)
    session.press(.character("A"))
    #expect(session.effects.isEmpty)
    #expect(session.lines.last?.contains("Nothing is acknowledged here") == true)
  }

  @Test func `A takes back what the key before acknowledged, wherever the selection is by then`() {
    var session = Session([Fixtures.failing("a"), Fixtures.failing("b"), Fixtures.failing("c")])
    session.press(.character(" "), .character(" "), .character("G"), .character("a"), .enter)
    session.keep()
    #expect(session.lines.last?.contains("2 tasks acknowledged. A takes it back.") == true)
    session.press(.character("A"))
    session.keep()
    #expect(session.state.roster?.counts.acknowledged == 0)
    #expect(session.lines.last?.contains("2 tasks no longer acknowledged") == true)
  }

  @Test func `after another key A is for the selected task again`() {
    var session = acknowledged([Fixtures.failing("a"), Fixtures.failing("b")])
    session.press(.character("g"), .character("A"))
    #expect(session.state.selection?.text == "b")
    #expect(session.effects.isEmpty)
    #expect(session.lines.last?.contains("Nothing is acknowledged here") == true)
  }

  @Test func `an end that is reached is told once, and in the detail`() {
    var session = acknowledged([Fixtures.failing("a")], .tab)
    session.wait(Fixtures.hour + minute)
    #expect(session.state.roster?.counts.acknowledged == 0)
    #expect(session.lines.last?.contains("No longer acknowledged: a: its time is over") == true)
    #expect(session.lines.contains { $0.contains("its time is over") && !$0.contains("No longer") })
    session.press(.character("j"))
    session.wait(minute)
    #expect(session.state.banner == nil)
  }

  @Test func `another cause brings it back, and says so`() {
    var session = acknowledged([Fixtures.failing("a", error: "role \"r\" cannot be dropped")])
    session.wait(minute)
    session.poll([Fixtures.failing("a", error: "deadlock detected", ranAgo: 0)])
    #expect(session.state.roster?.counts.problems == 1)
    #expect(session.lines.last?.contains("the cause is another one now") == true)
  }

  @Test func `a success ends it in silence, and the next failure is a problem`() {
    var session = acknowledged([Fixtures.failing("a")])
    session.press(.character("j"))
    session.wait(minute)
    session.poll([Fixtures.task("a", ranAgo: -minute)])
    #expect(session.state.banner == nil)
    session.wait(minute)
    session.poll([Fixtures.failing("a", ranAgo: -2 * minute)])
    #expect(session.state.roster?.counts.problems == 1)
    #expect(session.lines.contains { $0.contains("it had recovered, and fails again") })
  }

  @Test func `who, when, how long and why is told beside the task`() {
    var session = acknowledged([Fixtures.failing("a")], note: "ticket 7", .tab)
    let text = session.lines.joined(separator: "\n")
    #expect(text.contains("⚑ by ada"))
    #expect(text.contains("until 2024-03-20 11:30"))
    #expect(text.contains("ticket 7"))
  }

  @Test func `what can't be kept is said, and not taken for kept later`() {
    var session = Session([Fixtures.failing("a")])
    session.press(.character("a"), .enter)
    session.send(.noticed(Wording("That can't be kept now", "无法保存")))
    session.send(.acknowledged(.none))
    #expect(session.lines.last?.contains("That can't be kept now") == true)
  }

  @Test func `cancelling leaves everything as it was`() {
    var session = Session([Fixtures.failing("a")])
    session.press(.character("a"))
    session.type("x")
    session.press(.escape)
    #expect(session.effects.isEmpty)
    #expect(session.state.overlay == nil)
  }
}

@Suite struct `Acknowledging in the past` {
  @Test func `a moment shows only what had been acknowledged by then`() {
    var session = Session([Fixtures.failing("a")])
    session.press(.character("a"), .enter)
    session.keep()
    #expect(session.state.roster?.counts.acknowledged == 1)
    session.play([Fixtures.failing("a")], at: Fixtures.now - 30 * Fixtures.minute)
    #expect(session.state.roster?.counts.acknowledged == 0)
    session.play([Fixtures.failing("a")], at: Fixtures.now)
    #expect(session.state.roster?.counts.acknowledged == 1)
  }

  @Test func `changes nothing, and says how to come back`() {
    var session = Session([Fixtures.failing("a")])
    guard let digest = session.state.digest else { return }
    session.send(
      .played(
        digest,
        Playback(
          source: .memory, moment: Fixtures.now - Fixtures.hour, range: 0...Fixtures.now, isPlaying: false, speed: 1)))
    for key in ["a", "A", "m"] as [Character] {
      session.press(.character(key))
      #expect(session.effects.isEmpty)
      #expect(session.state.overlay == nil)
      #expect(session.lines.last?.contains("Esc goes back to now") == true)
    }
  }
}
