/// The time, handed in: this room knows no clock of its own.
package struct APIClock: Sendable {
  /// Wall-clock time in epoch milliseconds, for signatures and for dates that servers send.
  package var now: @Sendable () -> Int64
  /// Time that only grows, for the rate of requests.
  package var uptime: @Sendable () -> Duration
  /// Waits, and throws when it is cancelled meanwhile.
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Int64, uptime: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
  }
}
