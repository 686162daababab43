import TaskModel

/// The one sign-in of a client: hands out the pass that requests go out with, and renews it.
///
/// One renewal at a time is under way; all who need it share it, and each of them can give up alone. A pass is renewed
/// some time before its end while it goes on serving, so that no poll waits for it and none is lost while IAM is away.
/// What was refused isn't asked for again before a while that grows.
actor SignIn {
  /// The least time between two renewals of a pass that still serves.
  private static let pause = Duration.seconds(60)

  private let clock: APIClock
  private let enter: @Sendable () async throws(FetchFailure) -> Entry
  private let isRenewable: Bool
  private var held: HeldEntry?
  private var hold = SignInHold()
  private var renewal: Task<Void, Never>?
  private var waiting: [Int: CheckedContinuation<Result<Pass, FetchFailure>, Never>] = [:]
  private var tickets = 0
  private var renewals = 0
  private var isShut = false

  /// `enter` signs in anew, and ends by itself after a bounded time.
  init(
    isRenewable: Bool, clock: APIClock, enter: @escaping @Sendable () async throws(FetchFailure) -> Entry
  ) {
    self.isRenewable = isRenewable
    self.clock = clock
    self.enter = enter
  }

  /// Whether a renewal is under way.
  var isRenewing: Bool { renewal != nil }

  /// What the next request goes out with.
  func pass() async throws(FetchFailure) -> Pass {
    let now = clock.uptime()
    guard let held, held.isGood(at: now) else { return try await renewed(at: now) }
    if isRenewable, held.isDue(at: now), hold.failure(at: now) == nil { begin() }
    return held.pass
  }

  /// Another pass in place of one that the service refused; nil when there can be none, or when fresh ones were refused
  /// before.
  func replacement(of refused: Pass, after failure: FetchFailure) async throws(FetchFailure) -> Pass? {
    guard isRenewable else { return nil }
    if let held, held.pass == refused {
      guard held.isProven || !hold.hasRefusals else {
        distrust(refused, after: failure)
        return nil
      }
      self.held = nil
    }
    return try await pass()
  }

  /// Takes note that the service took a pass.
  func prove(_ pass: Pass) {
    guard held?.pass == pass, held?.isProven == false else { return }
    held?.isProven = true
    hold.end()
  }

  /// Takes note that the service refused a pass that came in place of another: IAM isn't to be asked again soon.
  func distrust(_ refused: Pass, after failure: FetchFailure) {
    guard isRenewable, let held, held.pass == refused else { return }
    self.held = nil
    guard !held.isProven else { return }
    hold.refuse(failure, at: clock.uptime(), longest: SignInHold.longestForService)
  }

  /// Ends a renewal that is under way, and those who wait for it.
  func shutdown() {
    isShut = true
    renewal?.cancel()
    tell(.failure(.cancelled))
  }

  private func renewed(at now: Duration) async throws(FetchFailure) -> Pass {
    if let failure = hold.failure(at: now) { throw failure }
    begin()
    return try await outcome().get()
  }

  private func begin() {
    guard renewal == nil, !isShut else { return }
    renewal = Task {
      do throws(FetchFailure) {
        settle(.success(try await enter()))
      } catch {
        settle(.failure(error))
      }
    }
  }

  private func settle(_ result: Result<Entry, FetchFailure>) {
    renewal = nil
    guard !isShut else { return }
    let now = clock.uptime()
    switch result {
    case .success(var entry):
      renewals += 1
      entry.pass.serial = renewals
      held = HeldEntry(entry, at: now)
    case .failure(let failure): note(failure, at: now)
    }
    tell(result.map { held?.pass ?? $0.pass })
  }

  private func tell(_ outcome: Result<Pass, FetchFailure>) {
    let all = waiting.values
    waiting = [:]
    for one in all { one.resume(returning: outcome) }
  }

  /// Only what IAM answered can be held against the account; what never reached it can be tried again.
  private func note(_ failure: FetchFailure, at now: Duration) {
    held?.putOff(to: now + Self.pause)
    switch failure.kind {
    case .signInFailed, .forbidden, .notFound, .badRequest, .passcodeMissing:
      hold.refuse(failure, at: now, longest: SignInHold.longest)
    case .throttled: hold.wait(failure, at: now)
    case .hostUnknown, .connectionRefused, .connectionLost, .timedOut, .tlsFailed, .serverFault, .redirected, .notJSON,
      .malformed, .tooLarge, .unreadable, .proxyUnreachable, .proxyRefused, .programFailed, .metadataMissing, .other:
      break
    }
  }

  /// What the renewal under way comes to; fails at once when the caller is cancelled.
  private func outcome() async -> Result<Pass, FetchFailure> {
    tickets += 1
    let ticket = tickets
    return await withTaskCancellationHandler {
      await withCheckedContinuation { place in
        if Task.isCancelled || renewal == nil || isShut {
          place.resume(returning: .failure(.cancelled))
        } else {
          waiting[ticket] = place
        }
      }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  private func leave(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume(returning: .failure(.cancelled))
  }
}
