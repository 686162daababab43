import Dashboard
import Support
import SyncWire
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `The player` {
  @Test func `begins at the first moment and plays a minute in a second`() async {
    let stage = Stage(start: PlaybackStart())
    await stage.until { $0.moment == 0 && $0.isPlaying && $0.speed == 60 }
    await stage.play(tenths: 10)
    await stage.until { $0.moment == 60_000 }
  }

  @Test func `wakes nobody while it is paused`() async {
    let stage = Stage(start: PlaybackStart())
    await stage.clock.untilSomeoneSleeps()
    stage.player.obey(.playOrPause)
    await stage.until { !$0.isPlaying }
    await stage.clock.untilNobodySleeps()
    stage.player.obey(.playOrPause)
    await stage.clock.untilSomeoneSleeps()
  }

  @Test func `stops at the end, and begins anew from there`() async {
    let stage = Stage(start: PlaybackStart(moment: 990_000, speed: 600))
    await stage.play(tenths: 1)
    await stage.until { $0.moment == 1_000_000 && !$0.isPlaying }
    await stage.clock.untilNobodySleeps()
    stage.player.obey(.playOrPause)
    await stage.until { $0.moment == 0 && $0.isPlaying }
  }

  @Test func `steps, seeks and stays within what there is`() async {
    let stage = Stage(start: PlaybackStart(isPlaying: false))
    stage.player.obey(.step(2))
    await stage.until { $0.moment == 200_000 && !$0.isPlaying }
    stage.player.obey(.nextFailure(1))
    await stage.until { $0.moment == 500_000 }
    stage.player.obey(.nextFailure(1))
    await stage.untilNotice()
    stage.player.obey(.nextFailure(-1))
    stage.player.obey(.step(-1))
    await stage.until { $0.moment == 400_000 }
    stage.player.obey(.seek(.max))
    await stage.until { $0.moment == 1_000_000 }
    stage.player.obey(.seek(.min))
    await stage.until { $0.moment == 0 }
    stage.player.obey(.faster(3))
    await stage.until { $0.speed == 480 }
    stage.player.obey(.faster(-90))
    await stage.until { $0.speed == 0.1 }
    stage.player.obey(.faster(90))
    await stage.until { $0.speed == 10_000 }
  }

  @Test func `takes orders that come together as one way`() async {
    let stage = Stage(start: PlaybackStart(isPlaying: false))
    await stage.until { _ in true }
    for _ in 0..<500 { stage.player.obey(.step(1)) }
    await stage.until { $0.moment == 900_000 }
  }

  @Test func `plays the memory when it is asked to, and ends it`() async {
    let stage = Stage(source: .memory)
    stage.player.obey(.step(1))
    stage.player.obey(.begin(at: 250_000))
    await stage.until { $0.moment == 250_000 && !$0.isPlaying && $0.source == .memory }
    stage.player.obey(.step(1))
    await stage.until { $0.moment == 300_000 }
    stage.player.obey(.end)
    await stage.untilEnded()
    stage.player.obey(.begin(at: 100))
    await stage.until { $0.moment == 100 }
  }

  @Test func `says so where nothing is remembered`() async {
    let stage = Stage(source: .memory, isEmpty: true)
    stage.player.obey(.begin(at: 5))
    await stage.untilNotice()
  }

  @Test func `never leaves a recording for a present that it hasn't`() async {
    let stage = Stage(start: PlaybackStart(isPlaying: false))
    stage.player.obey(.end)
    stage.player.obey(.seek(7))
    await stage.until { $0.moment == 7 }
    #expect(!stage.events.value.contains { if case .playbackEnded = $0 { true } else { false } })
  }

  @Test func `opens what was watched before it shows it`() async {
    let stage = Stage(start: PlaybackStart(isPlaying: false), hasOpening: true)
    await stage.until { $0.moment == 0 }
    stage.player.obey(.seek(9))
    await stage.until { $0.moment == 9 }
    let openings = stage.events.value.filter { if case .opened = $0 { true } else { false } }
    #expect(openings.count == 1)
    #expect(stage.events.value.first.map { if case .opened = $0 { true } else { false } } == true)
  }
}

@Suite struct `The pace of the past` {
  @Test(arguments: [(60.0, 1.0, 60_000), (0.1, 1, 100), (10_000, 0.5, 5_000_000), (.nan, 1, 60_000), (-5, 10, 1000)])
  func `is a speed within bounds`(_ speed: Double, _ seconds: Double, _ way: Int64) {
    #expect(PlaybackPace(speed).moment(from: 5, after: seconds, gaps: []) == 5 + way)
  }

  @Test func `crosses hours in which nobody watched in seconds, and no further`() {
    let gaps = [WatchedSpan(start: 1000, end: 7_201_000)]
    let pace = PlaybackPace(60)
    #expect(pace.moment(from: 1000, after: 1, gaps: gaps) == 3_601_000)
    #expect(pace.moment(from: 7_200_000, after: 1, gaps: gaps) == 7_201_000)
    #expect(pace.moment(from: 7_201_000, after: 1, gaps: gaps) == 7_261_000)
  }

  @Test(arguments: [(0.1, 1000), (1, 1000), (2, 500), (60, 100), (10_000, 100)])
  func `is looked at often enough, and not more`(_ speed: Double, _ milliseconds: Int) {
    #expect(PlaybackPace(speed).beat == .milliseconds(milliseconds))
  }

  @Test func `goes back by a negative or absurd time nowhere`() {
    #expect(PlaybackPace(60).moment(from: 5, after: -1, gaps: []) == 5)
    #expect(PlaybackPace(10_000).moment(from: 5, after: 1e300, gaps: []) == 5)
  }

  @Test func `joins what places watched, whatever their order`() {
    let spans = [(50, 60), (0, 10), (5, 20), (30, 40)].map { WatchedSpan(start: $0, end: $1) }
    let extent = PastExtent(watched: spans, until: 100)
    #expect(extent?.range == 0...100)
    #expect(extent?.gaps == [WatchedSpan(start: 20, end: 30), WatchedSpan(start: 40, end: 50)])
    #expect(PastExtent(watched: [], until: 5) == nil)
  }
}

/// A player on a manual clock over a past of a thousand seconds, with a change every hundred and a failure at 500.
struct Stage {
  let clock = ManualClock()
  let events: Waiting<[Event]>
  let player: Player<ManualClock>

  init(
    start: PlaybackStart? = nil, source: Playback.Source = .recording("r"), isEmpty: Bool = false,
    hasOpening: Bool = false
  ) {
    let events = Waiting<[Event]>([])
    self.events = events
    player = Player(MadeUpPast(source: source, isEmpty: isEmpty, hasOpening: hasOpening), clock: clock, start: start) {
      event in events.change { $0.append(event) }
    }
    player.begin()
  }

  /// Waits until a moment was shown that meets the condition.
  func until(_ condition: @escaping @Sendable (Playback) -> Bool) async {
    await events.until { events in events.last.flatMap(Self.playback).map(condition) ?? false }
  }

  func untilNotice() async { await events.until { $0.contains { if case .noticed = $0 { true } else { false } } } }

  func untilEnded() async { await events.until { if case .playbackEnded = $0.last { true } else { false } } }

  /// Lets the clock go on so many times a tenth of a second, each as the player waits for it.
  func play(tenths: Int) async {
    for _ in 0..<tenths {
      await clock.untilSomeoneSleeps()
      let shown = events.value.count
      clock.advance(by: .milliseconds(100))
      await events.until { $0.count > shown }
    }
  }

  private static func playback(_ event: Event) -> Playback? {
    if case .played(_, let playback) = event { playback } else { nil }
  }
}

private struct MadeUpPast: PastSource {
  let source: Playback.Source
  let isEmpty: Bool
  let hasOpening: Bool

  func extent() async -> PastExtent? { isEmpty ? nil : PastExtent(range: 0...1_000_000, gaps: []) }

  func view(at moment: Int64) async -> PastView? {
    let snapshot = Snapshot(tasks: [], total: 0, takenAt: moment)
    let opening = BoardOpening(
      places: [Place(id: .only, context: "", scope: "s")], scope: "s", serviceZone: Fixtures.beijing,
      displayZone: Fixtures.beijing)
    return PastView(
      digest: Digest(previous: nil, snapshot: snapshot, zone: Fixtures.beijing), opening: hasOpening ? opening : nil)
  }

  func moment(_ stop: PastStop, from moment: Int64, steps: Int) async -> Int64? {
    let moments: [Int64] =
      switch stop {
      case .change: (0..<10).map { $0 * 100_000 }
      case .failure: [500_000]
      }
    let wanted = steps > 0 ? moments.filter { $0 > moment } : moments.reversed().filter { $0 < moment }
    return wanted.isEmpty ? nil : wanted[min(Int(steps.magnitude), wanted.count) - 1]
  }
}
