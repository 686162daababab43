import TaskModel

extension Watch {
  /// Reads from a demo server in this process, which is started by the first poll.
  static func demo(_ demo: EmbeddedDemo) -> Watch {
    Watch(
      fetch: { tell in
        switch await demo.api() {
        case .success(let api): await api.poll(tell)
        case .failure(let failure): .failure(failure)
        }
      },
      fetchTask: { id in
        switch await demo.api() {
        case .success(let api): await api.readTask(id)
        case .failure(let failure): .failure(failure)
        }
      })
  }
}
