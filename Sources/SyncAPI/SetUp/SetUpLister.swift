import SyncLog
import SyncWire
import TaskModel

/// Reads a set-up list to its end: page by page, each in its turn and within the time of a page.
struct SetUpLister: Sendable {
  /// Pages read of one list; what is beyond isn't shown.
  private static let pageLimit = 50

  let connection: Connection
  let session: HTTPSession
  let clock: APIClock

  /// All entries of the array `member`. The end is a page without anything new, or all that the service counted; where
  /// it counts nothing, a page that names no next one and is short.
  func list<Entry: SetUpEntry>(
    _ member: String, _ gate: RequestGate, _ signIn: SignIn,
    _ build: @escaping @Sendable (SetUpRequests.Part, Pass) -> Outgoing,
    _ entry: @escaping @Sendable (JSONValue) -> Entry?
  ) async throws(FetchFailure) -> [Entry] {
    let call = CallPass(signIn)
    var entries: [Entry] = []
    var seen: Set<String> = []
    var (offset, total) = (0, Int?.none)
    for page in 0..<Self.pageLimit {
      let part = SetUpRequests.Part(offset: offset, page: page, total: total)
      let body = try await fetch(call, signIn, gate) { build(part, $0) }
      let read = try SetUpPage(body, member: member, entry: entry)
      let fresh = read.entries.filter { seen.insert($0.id).inserted }
      entries += fresh
      offset += read.length
      total = read.total ?? total
      guard !fresh.isEmpty, total.map({ offset < $0 }) ?? read.hasNext else { break }
    }
    return entries
  }

  /// One request with the call's pass; again with another one, once, where it is refused.
  private func fetch(
    _ call: CallPass, _ signIn: SignIn, _ gate: RequestGate, _ build: @escaping @Sendable (Pass) -> Outgoing
  ) async throws(FetchFailure) -> [UInt8] {
    var pass = try await call.current()
    while true {
      do {
        let body = try await attempt(pass, gate, build)
        await signIn.prove(pass)
        return body
      } catch {
        guard error.kind == .signInFailed, let other = try await call.replacement(of: pass, after: error) else {
          throw error
        }
        pass = other
      }
    }
  }

  private func attempt(
    _ pass: Pass, _ gate: RequestGate, _ build: @escaping @Sendable (Pass) -> Outgoing
  ) async throws(FetchFailure) -> [UInt8] {
    try await gate.pass()
    let limit = connection.settings.pageDeadline
    let deadline = Deadline(limit)
    do {
      return try await deadline.run("the answer", clock: clock) { () async throws(FetchFailure) in
        let response = try await session.send({ build(pass) }) { () async throws(FetchFailure) in
          try await gate.pass { await deadline.extend(to: limit + $0) }
        }
        if let failure = FetchFailure(response, now: clock.now()) { throw failure }
        return response.body
      }
    } catch {
      throw error.redacted(connection.credentials.secrets + pass.secrets)
    }
  }
}
