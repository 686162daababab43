import Dashboard
import Feed
import SyncLog
import TaskModel

/// Turns what the engine tells into events for the board, off its loop: comparing, reading logs and ranking happen here.
actor Digester {
  private let mailbox: Mailbox
  private let order: @Sendable (EngineOrder) -> Void
  private var settings: LocalSettings
  private var last: Digest?
  private var startedAt: ContinuousClock.Instant?
  /// The task that was read by itself last, beside its row of the list at that time: while that row stays, it counts.
  private var reread: (row: SyncTask, whole: SyncTask)?

  /// `order` tells the engine which places need not be polled.
  init(settings: LocalSettings, mailbox: Mailbox, order: @escaping @Sendable (EngineOrder) -> Void) {
    self.settings = settings
    self.mailbox = mailbox
    self.order = order
  }

  /// The standard ones are made when the first is needed, which is after the first frame.
  private var causes: CauseTable { settings.ownCauses ?? .standard }

  func take(_ report: EngineReport) {
    switch report {
    case .opened(_, let plan, let number):
      settings = plan.settings
      order(.spare([], opening: number))
    case .news(.poll(let event), _): take(event)
    case .news(.page(.firstPage(let page)), _): take(firstPage: page)
    case .news(.page(.progress(let received, let total)), _):
      mailbox.post(.progressed(.only, Polling.Progress(received: received, total: total)))
    }
  }

  private func take(_ event: PollEvent) {
    switch event {
    case .started:
      startedAt = .now
      mailbox.post(.pollStarted(.only))
    case .finished(.snapshot(let snapshot)): take(snapshot)
    case .finished(.failure(let failure)): mailbox.post(.pollFailed(.only, failure))
    case .waiting(let delay):
      mailbox.post(.scheduled(.only, nextAt: delay.map { WallClock.now() + $0.milliseconds }))
    case .task(_, .success(let task)): take(task)
    case .task(let id, .failure(let failure)): mailbox.post(.taskFailed(TaskID(id), failure))
    }
  }

  /// Shows the first page of a board that has nothing to show yet.
  private func take(firstPage page: Snapshot) {
    guard last == nil else { return }
    let digest = Digest(previous: nil, snapshot: page, zone: settings.serviceZone, causes: causes)
    mailbox.post(.pageArrived(digest, from: .only))
  }

  private func take(_ snapshot: Snapshot) {
    let took = startedAt.map { ContinuousClock.now - $0 } ?? .zero
    let digest = Digest(previous: last, snapshot: completed(snapshot), zone: settings.serviceZone, causes: causes)
    last = digest
    mailbox.post(.digested(digest, from: .only, tookMilliseconds: Int(took.milliseconds)))
  }

  private func completed(_ snapshot: Snapshot) -> Snapshot {
    guard let reread, let index = snapshot.tasks.firstIndex(of: reread.row) else { return snapshot }
    var snapshot = snapshot
    snapshot.tasks[index] = reread.whole
    return snapshot
  }

  /// Puts a task that was read by itself in its place among the others; one that isn't there any more is left out.
  private func take(_ task: SyncTask) {
    guard let last else { return }
    guard let index = last.index(of: task.id) else { return mailbox.post(.taskDigested(last)) }
    var snapshot = last.snapshot
    let row = snapshot.tasks[index]
    reread = (row: reread?.whole == row ? reread?.row ?? row : row, whole: task)
    snapshot.tasks[index] = task
    let digest = Digest(previous: last, snapshot: snapshot, zone: settings.serviceZone, causes: causes)
    self.last = digest
    mailbox.post(.taskDigested(digest))
  }
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
