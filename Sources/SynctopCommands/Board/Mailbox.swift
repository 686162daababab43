import Dashboard
import Glibc
import Synchronization

/// Events on their way from background work to the board's loop, which sleeps on `descriptor` until one comes.
final class Mailbox: Sendable {
  /// Readable while events wait.
  let descriptor: Int32
  private let bell: Int32
  private let waiting = Mutex<[Event]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  /// Adds an event and rings once for all that wait; a newer progress takes the place of one that wasn't read yet.
  func post(_ event: Event) {
    waiting.withLock { events in
      if case .progressed = event, case .progressed = events.last { events.removeLast() }
      if events.isEmpty { write(bell, "!", 1) }
      events.append(event)
    }
  }

  /// Takes all that waits, oldest first.
  func drain() -> [Event] {
    waiting.withLock { events in
      defer { events = [] }
      var byte: UInt8 = 0
      while read(descriptor, &byte, 1) > 0 {}
      return events
    }
  }
}
