import Dashboard
import Feed
import TaskModel

/// Turns what the poller tells into events for the board, off its loop: comparing, reading logs and ranking happen here.
actor Digester {
  private let zone: ZoneRules
  private let mailbox: Mailbox
  private var last: Digest?
  private var startedAt: ContinuousClock.Instant?

  init(zone: ZoneRules, mailbox: Mailbox) {
    self.zone = zone
    self.mailbox = mailbox
  }

  func take(_ event: PollEvent) {
    switch event {
    case .started:
      startedAt = .now
      mailbox.post(.pollStarted)
    case .finished(.snapshot(let snapshot)): take(snapshot)
    case .finished(.failure(let failure)): mailbox.post(.pollFailed(failure))
    case .waiting(let delay): mailbox.post(.scheduled(nextAt: delay.map { WallClock.now() + $0.milliseconds }))
    case .task(_, .success(let task)): take(task)
    case .task(_, .failure(let failure)): mailbox.post(.taskFailed(failure))
    }
  }

  /// Shows the first page of a board that has nothing to show yet.
  func take(firstPage page: Snapshot) {
    guard last == nil else { return }
    mailbox.post(.pageArrived(Digest(previous: nil, snapshot: page, zone: zone)))
  }

  private func take(_ snapshot: Snapshot) {
    let took = startedAt.map { ContinuousClock.now - $0 } ?? .zero
    let digest = Digest(previous: last, snapshot: snapshot, zone: zone)
    last = digest
    mailbox.post(.digested(digest, tookMilliseconds: Int(took.milliseconds)))
  }

  /// Puts a task that was read by itself in its place among the others; one that isn't there any more is left out.
  private func take(_ task: SyncTask) {
    guard let last, let index = last.snapshot.tasks.firstIndex(where: { $0.hasID(task.id) }) else { return }
    var snapshot = last.snapshot
    snapshot.tasks[index] = task
    let digest = Digest(previous: last, snapshot: snapshot, zone: zone)
    self.last = digest
    mailbox.post(.taskDigested(digest))
  }
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
