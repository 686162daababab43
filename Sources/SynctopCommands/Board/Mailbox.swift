import Dashboard
import Glibc
import Synchronization

/// Events on their way from background work to the board's loop, which sleeps on `descriptor` until one comes.
final class Mailbox: Sendable {
  /// Readable while events wait.
  let descriptor: Int32
  private let bell: Int32
  private let waiting = Mutex<[Event]>([])
  private let appearance = Mutex<Appearance?>(nil)
  private let journal = Mutex<Journal?>(nil)
  private let recorder = Mutex<Recorder?>(nil)

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

  /// Has a log told of every event from now on.
  func copies(to journal: Journal?) { self.journal.withLock { $0 = journal } }

  /// Has a recorder told of every event from now on.
  func copies(to recorder: Recorder?) { self.recorder.withLock { $0 = recorder } }

  /// Adds an event and rings once for all that wait. An event takes the place of one of its kind that wasn't read yet,
  /// so that a screen that doesn't take its output piles nothing up; the transitions of digests add up.
  func post(_ event: Event) {
    journal.withLock { $0 }?.note(event)
    recorder.withLock { $0 }?.note(event)
    waiting.withLock { events in
      if events.isEmpty { write(bell, "!", 1) }
      var event = event
      if let index = events.firstIndex(where: { $0.isReplaced(by: event) }) {
        event = event.merging(older: events.remove(at: index))
      }
      events.append(event)
    }
  }

  /// Has the board look otherwise from now on, and rings.
  func dress(_ new: Appearance) {
    appearance.withLock { $0 = new }
    write(bell, "!", 1)
  }

  /// Takes the last of what `dress` was told; nil for nothing new.
  func dressing() -> Appearance? {
    appearance.withLock { appearance in
      defer { appearance = nil }
      return appearance
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
