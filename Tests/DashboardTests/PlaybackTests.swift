import Dashboard
import Screen
import Support
import SyncLog
import TaskModel
import Testing

@Suite struct `The board as of a moment` {
  private let tasks = [Fixtures.failing("a"), Fixtures.task("b"), Fixtures.task("c")]
  private let then = Fixtures.now - 7 * Fixtures.hour

  @Test func `@ asks for a moment, tells what it comes to, and goes there`() {
    var session = Session(tasks)
    session.press(.character("@"))
    #expect(session.state.mode == .momentEntry)
    session.type("03:30")
    #expect(session.lines.last?.contains("→ 2024-03-20 03:30:00 Asia/Shanghai · 7 h ago") == true)
    session.press(.enter)
    #expect(session.effects == [.playback(.begin(at: then))])
    #expect(session.lines.last?.contains("Going to 2024-03-20 03:30:00") == true)
    session.play([Fixtures.task("a")], at: then)
    #expect(session.state.banner == nil)
    #expect(session.state.now == then)
    #expect(session.rows == ["a"])
  }

  @Test func `what can't be read is said and stays to be mended`() {
    var session = Session(tasks)
    session.press(.character("@"))
    session.type("25:00")
    session.press(.enter)
    #expect(session.effects.isEmpty)
    #expect(session.state.mode == .momentEntry)
    #expect(session.lines.last?.contains("yesterday 22:00") == true)
    session.press(.control("u"))
    session.type("today 23:00")
    session.press(.enter)
    #expect(session.effects.isEmpty)
    #expect(session.lines.last?.contains("is still to come") == true)
    session.press(.escape)
    #expect(session.state.mode == .list)
  }

  @Test func `the first line says so unmistakably`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    #expect(session.lines[0].contains("as of 2024-03-20 03:30:00"))
    #expect(session.lines[0].contains("7 h ago"))
    #expect(session.lines[0].contains("‖ paused"))
    #expect(session.lines[0].contains("not live"))
    #expect(!session.lines[0].contains("● live"))
    session.play(tasks, at: then, isPlaying: true)
    #expect(session.lines[0].contains("▶ playing ×60"))
  }

  @Test func `a gap is told while it is shown`() {
    var session = Session(tasks, size: Size(columns: 200, rows: 50))
    let gap = WatchedSpan(start: then - 20 * Fixtures.minute, end: then + 20 * Fixtures.minute)
    session.play(tasks, at: then, gaps: [gap])
    #expect(session.lines[0].contains("nobody watched from 03:10 to 03:50"))
    session.play(tasks, at: then + 30 * Fixtures.minute, gaps: [gap])
    #expect(!session.lines[0].contains("nobody watched"))
  }

  @Test func `time stands still in the past while the clock goes on`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    session.send(.ticked(Fixtures.now + Fixtures.hour))
    #expect(session.state.now == then)
    #expect(session.lines[0].contains("8 h ago"))
    #expect(session.state.nextChange == nil)
  }

  @Test func `polls go on out of sight, and the newest is shown at the end`() {
    var session = Session(tasks)
    session.play([Fixtures.task("old")], at: then)
    for minute in 1...3 {
      session.send(.ticked(Fixtures.now + Int64(minute) * Fixtures.minute))
      let snapshot = Snapshot(
        tasks: [Fixtures.task("new\(minute)")], total: 1, takenAt: Fixtures.now + Int64(minute) * Fixtures.minute)
      let digest = Digest(previous: nil, snapshot: snapshot, zones: session.state.zones)
      session.send(.digested(digest, from: .only, tookMilliseconds: 10))
      #expect(session.rows == ["old"])
    }
    session.send(.playbackEnded)
    #expect(session.rows == ["new3"])
    #expect(session.state.now == Fixtures.now + 3 * Fixtures.minute)
    #expect(session.state.playback == nil)
    #expect(session.lines[0].contains("● live"))
  }

  @Test func `without news the present is as it was`() {
    var session = Session(tasks)
    session.press(.character("j"))
    session.play([Fixtures.task("old")], at: then)
    session.send(.playbackEnded)
    #expect(session.rows == ["a", "b", "c"])
    #expect(session.selected == "b")
  }

  @Test func `the selected task stays selected over moments at which it isn't there`() {
    var session = Session(tasks)
    session.press(.character("j"))
    session.play([Fixtures.failing("z"), Fixtures.task("b")], at: then)
    #expect(session.selected == "b")
    session.play([Fixtures.failing("z"), Fixtures.task("y")], at: then - Fixtures.hour)
    #expect(session.selected == "y")
    session.play([Fixtures.failing("z"), Fixtures.task("b")], at: then)
    #expect(session.selected == "b")
    session.press(.character("k"))
    session.send(.playbackEnded)
    #expect(session.selected != "z")
  }

  @Test func `what changed while nobody looked is told when the present is back`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    let item = AwaySummary.Item(task: tasks[0].id, clusterName: "a", news: .failed, at: Fixtures.now)
    let away = AwaySummary(since: then, until: Fixtures.now, items: [item], newCauses: 0)
    session.send(.cameBack(away))
    #expect(session.state.away == nil)
    session.send(.playbackEnded)
    #expect(session.state.away == away)
  }

  @Test func `the keys that go through the past are told only there`() {
    var session = Session(tasks)
    #expect(session.lines.last?.contains("Previous failure") == false)
    session.play(tasks, at: then)
    #expect(session.lines.last?.contains("{ Previous failure   } Next failure") == true)
    #expect(session.lines.last?.contains("Esc Back") == true)
  }

  @Test func `what is remembered isn't read again while the past plays`() {
    var session = Session(tasks)
    session.press(.character("4"))
    session.play(tasks, at: then)
    session.play([Fixtures.task("a")], at: then - Fixtures.hour)
    #expect(session.effects.isEmpty)
    session.play(tasks, at: then)
    session.press(.character("j"))
    #expect(session.effects == [.recall(tasks[1].id)])
  }

  @Test func `who selects another task in the past keeps it`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    session.press(.character("j"), .character("j"))
    session.send(.playbackEnded)
    #expect(session.selected == "c")
  }

  @Test(arguments: [
    (Key.character("."), PlaybackOrder.step(1)), (.character(","), .step(-1)), (.character("p"), .playOrPause),
    (.character("+"), .faster(1)), (.character("-"), .faster(-1)), (.character("}"), .nextFailure(1)),
    (.character("{"), .nextFailure(-1)), (.escape, .end), (.character("q"), .end),
  ]) func `keys go through the past`(_ key: Key, _ order: PlaybackOrder) {
    var session = Session(tasks)
    session.play(tasks, at: then)
    session.press(key)
    #expect(session.effects == [.playback(order)])
  }

  @Test func `an empty moment ends the past, another one is gone to`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    session.press(.character("@"))
    session.type("-1h")
    session.press(.enter)
    #expect(session.effects == [.playback(.seek(then - Fixtures.hour))])
    session.press(.character("@"), .enter)
    #expect(session.effects == [.playback(.end)])
  }

  @Test func `stepping back from the present begins there`() {
    var session = Session(tasks)
    session.press(.character(","))
    #expect(session.effects == [.playback(.begin(at: Fixtures.now)), .playback(.step(-1))])
    session.press(.character("{"))
    #expect(session.effects == [.playback(.begin(at: Fixtures.now)), .playback(.nextFailure(-1))])
    session.press(.character("."))
    #expect(session.effects.isEmpty)
    #expect(session.lines.last?.contains("shows the present") == true)
  }

  @Test(arguments: [Key.character("r"), .character("R"), .control("p")])
  func `what would change the present says why it can't`(_ key: Key) {
    var session = Session(tasks)
    session.send(.contextsKnown([PlaceChoice(name: "prod", detail: "", isCurrent: true)]))
    session.play(tasks, at: then)
    session.press(key)
    #expect(session.effects.isEmpty)
    #expect(session.state.overlay == nil)
    #expect(session.lines.last?.contains("The board shows the past: Esc goes back to now") == true)
  }

  @Test func `q leaves a recording, which has no present`() {
    var session = Session()
    session.play(tasks, at: then, source: .recording("day.ndjson"))
    #expect(session.lines[0].contains("recording day.ndjson"))
    session.press(.escape)
    #expect(session.effects.isEmpty)
    session.press(.character("r"))
    #expect(session.lines.last?.contains("This is a recording") == true)
    session.press(.character("q"))
    #expect(session.effects == [.quit])
  }

  @Test func `times of a recording are those of its last day`() {
    var session = Session()
    session.play(tasks, at: then - 48 * Fixtures.hour, source: .recording("day.ndjson"))
    session.press(.character("@"))
    session.type("03:00")
    session.press(.enter)
    #expect(session.effects == [.playback(.seek(then - 48 * Fixtures.hour - 30 * Fixtures.minute))])
  }

  @Test func `filter, order, tabs and causes work as ever`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    session.press(.character("!"))
    #expect(session.rows == ["a"])
    session.press(.character("!"), .character("c"))
    #expect(session.state.causeView != nil)
    session.press(.escape)
    #expect(session.state.causeView == nil)
    #expect(session.effects.isEmpty)
    session.press(.character("/"))
    session.type("conn_b")
    #expect(session.rows == ["b"])
  }

  @Test func `the past of places that aren't watched any more is dropped`() {
    var session = Session(tasks)
    session.play(tasks, at: then)
    let place = Place(id: PlaceID(rawValue: 7), context: "other", scope: "other")
    session.send(
      .opened(
        BoardOpening(
          places: [place], scope: "other", serviceZone: Fixtures.beijing, displayZone: Fixtures.beijing)))
    #expect(session.state.playback == nil)
    session.play(tasks, at: then)
    #expect(session.state.playback == nil)
  }
}
