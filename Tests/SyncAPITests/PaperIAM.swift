import Synchronization
import TaskModel

@testable import SyncAPI

/// An IAM without a network, and a clock that is moved by hand.
final class PaperIAM: Sendable {
  private struct Book {
    var now = Duration.zero
    var begun = 0
    var ended = 0
    var ends: [String: Duration] = [:]
    var failure: FetchFailure?
    var isHeld = false
  }

  private let book = Mutex(Book())
  private let life: Duration?
  private let token: @Sendable (Int) -> String
  private let isRenewable: Bool
  private let made = Mutex<SignIn?>(nil)

  /// Tokens are called t1, t2 and so on, and are good for `life`.
  init(
    life: Duration? = .seconds(86_400), isRenewable: Bool = true, isHeld: Bool = false,
    token: @escaping @Sendable (Int) -> String = { "t\($0)" }
  ) {
    self.life = life
    self.isRenewable = isRenewable
    self.token = token
    book.withLock { $0.isHeld = isHeld }
  }

  /// The one sign-in that this IAM serves.
  var signIn: SignIn {
    made.withLock { made in
      let signIn =
        made
        ?? SignIn(isRenewable: isRenewable, clock: clock) { _ throws(FetchFailure) in
          try await self.enter()
        }
      made = signIn
      return signIn
    }
  }

  /// What sign-ins fail with from now on; nil for nothing.
  var failure: FetchFailure? {
    get { book.withLock { $0.failure } }
    set { book.withLock { $0.failure = newValue } }
  }

  /// Sign-ins that were begun.
  var count: Int { book.withLock { $0.begun } }

  func advance(_ time: Duration) { book.withLock { $0.now += time } }

  func release() { book.withLock { $0.isHeld = false } }

  func isAlive(_ pass: Pass) -> Bool {
    guard case .token(let token) = pass.proof else { return true }
    return book.withLock { book in book.ends[token].map { book.now < $0 } ?? false }
  }

  /// The failure of asking for a pass; one that works is taken by the service.
  func refusal() async -> FetchFailure? {
    do throws(FetchFailure) {
      await signIn.prove(try await signIn.pass())
      return nil
    } catch {
      return error
    }
  }

  /// Returns when that many sign-ins were begun.
  func begun(_ count: Int) async {
    while self.count < count { await Task.yield() }
  }

  /// Returns when that many sign-ins were begun and noted.
  func settled(_ count: Int) async {
    await begun(count)
    await rested()
  }

  /// Returns when no sign-in is under way.
  func rested() async {
    while await signIn.isRenewing { await Task.yield() }
  }

  private var clock: APIClock {
    APIClock(now: { 0 }, uptime: { self.book.withLock { $0.now } }, sleep: { _ in })
  }

  private func enter() async throws(FetchFailure) -> Entry {
    let number = book.withLock { book in
      book.begun += 1
      return book.begun
    }
    while book.withLock({ $0.isHeld }), !Task.isCancelled { await Task.yield() }
    if let failure { throw failure }
    let text = token(number)
    book.withLock { book in book.ends[text] = book.now + (life ?? .seconds(1_000_000_000)) }
    return Entry(pass: Pass(proof: .token(text), projectID: "p"), life: life)
  }
}
