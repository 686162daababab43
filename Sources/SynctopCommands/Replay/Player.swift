import Dashboard
import SyncLog
import Synchronization
import TaskModel

/// Plays the past on a board: moves through its moments as a person orders, and posts what the board showed then.
///
/// Orders that come while a moment is being made count together, and only where they lead is shown. While nothing plays
/// it waits, and wakes nobody.
actor Player<PlayClock: Clock>: PastPlayer where PlayClock.Duration == Duration {
  /// The most orders that wait; further ones are dropped.
  private static var mostWaiting: Int { 1_000 }

  private let past: any PastSource
  private let clock: PlayClock
  private let post: @Sendable (Event) -> Void
  private let start: PlaybackStart?
  private nonisolated let waiting = Mutex<[PlaybackOrder]>([])
  private nonisolated let turns: AsyncStream<Void>
  private nonisolated let bell: AsyncStream<Void>.Continuation

  /// Nil while the board shows the present.
  private var playback: Playback?
  private var pace = PlaybackPace()
  /// When the moment was reached that is shown.
  private var reached: PlayClock.Instant
  private var beats: Task<Void, Never>?
  private var opened: BoardOpening?

  /// `post` reaches the board, and must not block. `start` says where to begin without being asked; `shown` what the
  /// board watches already, nil where the source never changes that.
  init(
    _ past: any PastSource, clock: PlayClock, start: PlaybackStart? = nil, shown: BoardOpening? = nil,
    post: @escaping @Sendable (Event) -> Void
  ) {
    self.past = past
    self.clock = clock
    self.start = start
    self.post = post
    opened = shown
    reached = clock.now
    (turns, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  nonisolated func begin() {
    Task.detached { await self.run() }
    if start != nil { bell.yield() }
  }

  nonisolated func obey(_ order: PlaybackOrder) {
    waiting.withLock { if $0.count < Self.mostWaiting { $0.append(order) } }
    bell.yield()
  }

  /// Plays until the calling task is cancelled. Call it once.
  func run() async {
    if let start { await begin(at: start.moment, isPlaying: start.isPlaying, speed: start.speed) }
    for await _ in turns { await turn() }
    beats?.cancel()
  }

  /// Takes all that was ordered, and shows where that leads.
  private func turn() async {
    let orders = waiting.withLock { orders in
      defer { orders = [] }
      return orders
    }
    let before = playback
    await goOn()
    for order in orders { await take(order) }
    keepBeat()
    guard playback != before || !orders.isEmpty, playback != nil else { return }
    await show()
  }
}

extension Player {
  private func begin(at moment: Int64?, isPlaying: Bool, speed: Double) async {
    guard let extent = await past.extent() else { return post(.noticed(PlaybackWords.nothing)) }
    pace = PlaybackPace(speed)
    playback = Playback(
      source: past.source, moment: (moment ?? extent.range.lowerBound).clamped(to: extent.range), range: extent.range,
      isPlaying: isPlaying, speed: pace.speed, gaps: extent.gaps)
    reached = clock.now
    if waiting.withLock({ $0.isEmpty }) { bell.yield() }
    if start != nil {
      keepBeat()
      await show()
    }
  }

  private func take(_ order: PlaybackOrder) async {
    if case .begin(let moment) = order, playback == nil {
      return await begin(at: moment, isPlaying: false, speed: PlaybackPace.usual)
    }
    guard let playback else { return }
    switch order {
    case .begin(let moment), .seek(let moment): move(to: moment)
    case .playOrPause: playOrPause(playback)
    case .step(let steps): await step(.change, steps)
    case .nextFailure(let steps): await step(.failure, steps)
    case .faster(let times):
      pace.double(times)
      self.playback?.speed = pace.speed
    case .end: end(playback)
    }
  }

  private func move(to moment: Int64) {
    guard let range = playback?.range else { return }
    playback?.moment = moment.clamped(to: range)
    reached = clock.now
  }

  /// At its end a recording begins anew.
  private func playOrPause(_ playback: Playback) {
    let isAtEnd = playback.moment >= playback.range.upperBound
    if !playback.isPlaying, isAtEnd {
      guard case .recording = playback.source else { return post(.noticed(PlaybackWords.end)) }
      move(to: playback.range.lowerBound)
    }
    self.playback?.isPlaying.toggle()
    reached = clock.now
  }

  private func step(_ stop: PastStop, _ steps: Int) async {
    guard steps != 0, let moment = playback?.moment else { return }
    playback?.isPlaying = false
    guard let next = await past.moment(stop, from: moment, steps: steps) else {
      return post(.noticed(PlaybackWords.none(stop, isLater: steps > 0)))
    }
    move(to: next)
  }

  /// A recording has no present to go back to.
  private func end(_ playback: Playback) {
    guard case .memory = playback.source else { return }
    self.playback = nil
    post(.playbackEnded)
  }
}

extension Player {
  /// Goes on as far as the clock did since, and stops at the end.
  private func goOn() async {
    guard let playback, playback.isPlaying else { return }
    let now = clock.now
    let moment = pace.moment(from: playback.moment, after: reached.duration(to: now) / .seconds(1), gaps: playback.gaps)
    guard moment > playback.moment else { return }
    if moment >= playback.range.upperBound, let extent = await past.extent() {
      self.playback?.range = extent.range
      self.playback?.gaps = extent.gaps
    }
    guard let range = self.playback?.range else { return }
    self.playback?.moment = moment.clamped(to: range)
    if moment >= range.upperBound { self.playback?.isPlaying = false }
    reached = now
  }

  /// Rings for the next look while something plays.
  private func keepBeat() {
    beats?.cancel()
    beats = nil
    guard playback?.isPlaying == true else { return }
    beats = Task { [clock, bell, beat = pace.beat] in
      if (try? await clock.sleep(until: clock.now.advanced(by: beat), tolerance: nil)) != nil { bell.yield() }
    }
  }

  private func show() async {
    guard let playback else { return }
    guard let view = await past.view(at: playback.moment) else { return post(.noticed(PlaybackWords.unreadable)) }
    if let opening = view.opening, opening != opened {
      opened = opening
      post(.opened(opening))
    }
    post(.played(view.digest, playback))
  }
}

extension Int64 {
  func clamped(to range: ClosedRange<Int64>) -> Int64 { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
