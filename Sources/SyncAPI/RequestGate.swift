import TaskModel

/// Lets requests go no faster than the rate allows, whoever sends them.
actor RequestGate {
  private var window: RateWindow
  private let clock: APIClock

  init(settings: ListSettings, clock: APIClock) {
    window = RateWindow(limit: settings.requestsPerWindow, length: settings.rateWindow)
    self.clock = clock
  }

  /// Returns when the next request may start; fails when the caller was cancelled meanwhile.
  ///
  /// `expect` is told beforehand how long that will be, if it isn't at once.
  func pass(expect: @Sendable (Duration) async -> Void = { _ in }) async throws(FetchFailure) {
    let wait = window.book(at: clock.uptime())
    guard wait > .zero else { return }
    await expect(wait)
    do {
      try await clock.sleep(wait)
    } catch {
      throw .cancelled
    }
  }
}
