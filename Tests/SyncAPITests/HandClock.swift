import SyncAPI
import Synchronization

/// A clock that is moved by hand; who sleeps on it does so in real time.
final class HandClock: Sendable {
  private let times = Mutex<(wall: Int64, up: Duration)>((1_710_901_516_000, .zero))

  var now: Int64 { times.withLock { $0.wall } }
  var uptime: Duration { times.withLock { $0.up } }

  var clock: APIClock {
    APIClock(now: { self.now }, uptime: { self.uptime }, sleep: { try await Task.sleep(for: $0) })
  }

  /// Lets seconds pass, on the server's clock and on the client's.
  func pass(_ seconds: Int64, client: Int64? = nil) {
    times.withLock { times in
      times.wall += seconds * 1000
      times.up += .seconds(client ?? seconds)
    }
  }
}
