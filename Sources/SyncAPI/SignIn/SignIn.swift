import TaskModel

/// A sign-in: hands out the pass that requests go out with, and renews it.
///
/// One renewal at a time is under way; all who need it share it, and each of them can give up alone. A pass is renewed
/// some time before its end while it goes on serving, so that no poll waits for it and none is lost while IAM is away.
/// What was refused isn't asked for again before a while that grows.
actor SignIn {
  /// Why a pass is asked for.
  enum Occasion: Sendable {
    /// There is none yet, or it is near its end.
    case due
    /// The service refused one that it had taken before.
    case refused(FetchFailure)
    /// The service refused one that was made lately, because of another refusal.
    case distrusted(FetchFailure)
  }

  /// The least time between two renewals of a pass that still serves.
  private static let pause = Duration.seconds(60)

  private let clock: APIClock
  private let enter: @Sendable (Occasion) async throws(FetchFailure) -> Entry
  private let isRenewable: Bool
  /// How long a person may be waited for at each renewal; zero where none is asked.
  private let patience: Duration
  private let base: SignIn?
  private var held: HeldEntry?
  private var hold = SignInHold()
  private var occasion = Occasion.due
  private var renewal: Task<Void, Never>?
  private var waiting = WaitingList<Result<Pass, FetchFailure>>()
  private var renewals = 0
  private var isShut = false

  /// `enter` signs in anew, and ends by itself after a bounded time; `base` is the sign-in that it derives its own of.
  init(
    isRenewable: Bool, patience: Duration = .zero, base: SignIn? = nil, clock: APIClock,
    enter: @escaping @Sendable (Occasion) async throws(FetchFailure) -> Entry
  ) {
    self.isRenewable = isRenewable
    self.patience = patience
    self.base = base
    self.clock = clock
    self.enter = enter
  }

  /// Whether a renewal is under way.
  var isRenewing: Bool { renewal != nil }

  /// Whether a person is asked at each renewal.
  nonisolated var asksPerson: Bool { patience > .zero }

  /// How long a person may have to be waited for before there is a pass; zero where there is one.
  func personTime() async -> Duration {
    if let held, held.isGood(at: clock.uptime()) { return .zero }
    return await longestPersonTime()
  }

  /// The same where the pass that is there can't be used.
  func longestPersonTime() async -> Duration {
    guard let base else { return patience }
    return await base.longestPersonTime()
  }

  /// What the next request goes out with.
  func pass() async throws(FetchFailure) -> Pass {
    let now = clock.uptime()
    guard let held, held.isGood(at: now) else { return try await renewed(at: now) }
    if isRenewable, held.isDue(at: now), hold.failure(at: now) == nil { begin() }
    return held.pass
  }

  /// How long a pass is good from now on; nil where that isn't known.
  func life(of pass: Pass) -> Duration? {
    guard let held, held.pass == pass else { return nil }
    return held.rest(at: clock.uptime())
  }

  /// The pass that is there already, good or not.
  var known: Pass? { held?.pass }

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
      occasion = .refused(failure)
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
    occasion = .distrusted(failure)
    hold.refuse(failure, at: clock.uptime(), SignInHold.byService)
  }

  /// Ends a renewal that is under way, and those who wait for it.
  func shutdown() {
    isShut = true
    renewal?.cancel()
    waiting.tell(.failure(.cancelled))
  }

  private func renewed(at now: Duration) async throws(FetchFailure) -> Pass {
    if let failure = hold.failure(at: now) { throw failure }
    begin()
    return try await outcome().get()
  }

  private func begin() {
    guard renewal == nil, !isShut else { return }
    let occasion = occasion
    renewal = Task {
      do throws(FetchFailure) {
        settle(.success(try await enter(occasion)))
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
      occasion = .due
      hold.answered()
    case .failure(let failure):
      held?.putOff(after: failure, at: now, least: Self.pause)
      hold.note(failure, at: now)
    }
    waiting.tell(result.map { held?.pass ?? $0.pass })
  }

  /// What the renewal under way comes to; fails at once when the caller is cancelled.
  private func outcome() async -> Result<Pass, FetchFailure> {
    let ticket = waiting.ticket()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { place in
        if Task.isCancelled || renewal == nil || isShut {
          place.resume(returning: .failure(.cancelled))
        } else {
          waiting.add(place, ticket)
        }
      }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  private func leave(_ ticket: Int) { waiting.leave(ticket, .failure(.cancelled)) }
}
