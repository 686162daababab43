import Dispatch

/// A thread of its own for work that waits for a disk, so that nobody else's work does.
final class KeeperQueue: SerialExecutor {
  private let queue = DispatchQueue(label: "synctop.memory", qos: .utility)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
