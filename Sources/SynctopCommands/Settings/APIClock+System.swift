package import SyncAPI

extension APIClock {
  /// The machine's own clocks.
  package static let system = APIClock(
    now: { WallClock.now() }, uptime: { ContinuousClock().systemEpoch.duration(to: .now) },
    sleep: { try await Task.sleep(for: $0, clock: .continuous) })
}
