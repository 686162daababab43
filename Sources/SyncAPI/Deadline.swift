import TaskModel

/// A limit of time over a piece of work; it may be moved further away while the work goes on.
actor Deadline {
  private var limit: Duration

  init(_ limit: Duration) { self.limit = limit }

  /// Moves the limit, counted from the start as before; never nearer.
  func extend(to longer: Duration) { limit = max(limit, longer) }

  /// Runs `work` and returns what it came to; fails when it took too long.
  ///
  /// Work that is late is cancelled and awaited: it must answer to cancellation soon, and nothing of it goes on.
  @concurrent
  nonisolated func run<Value: Sendable>(
    _ what: String, clock: APIClock, _ work: @escaping @Sendable () async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    let result = await withTaskGroup(of: Result<Value, FetchFailure>?.self) { group in
      group.addTask { await Self.result(of: work) }
      group.addTask { await self.expire(clock).map { .failure(Self.late(what, $0)) } }
      defer { group.cancelAll() }
      for await outcome in group {
        if let outcome { return outcome }
      }
      return Result<Value, FetchFailure>.failure(.cancelled)
    }
    return try result.get()
  }

  private static func result<Value: Sendable>(
    of work: @Sendable () async throws(FetchFailure) -> Value
  ) async -> Result<Value, FetchFailure> {
    do {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }

  /// The limit, when it has passed; nil when the wait was cancelled.
  private func expire(_ clock: APIClock) async -> Duration? {
    var waited = Duration.zero
    while waited < limit {
      let rest = limit - waited
      do {
        try await clock.sleep(rest)
      } catch {
        return nil
      }
      waited += rest
    }
    return limit
  }

  private static func late(_ what: String, _ limit: Duration) -> FetchFailure {
    let tenths = limit.components.seconds * 10 + limit.components.attoseconds / 100_000_000_000_000_000
    return FetchFailure(.timedOut, message: "\(what) took longer than \(tenths / 10).\(tenths % 10) s")
  }
}
