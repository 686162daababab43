import Signing
import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

/// A week of polls with a manual clock and an IAM on paper, of which every call is counted.
@Suite struct `A week` {
  private final class Paper: Sendable {
    private struct Book {
      var now = Duration.zero
      var tokens = 0
      var keys = 0
      var ends: [String: Duration] = [:]
      var isAway = false
      var isDeadAtBirth = false
    }

    private let book = Mutex(Book())
    private let keyLife: Duration

    init(keyLife: Duration) { self.keyLife = keyLife }

    var tokens: Int { book.withLock { $0.tokens } }
    var keys: Int { book.withLock { $0.keys } }
    var isAway: Bool {
      get { book.withLock { $0.isAway } }
      set { book.withLock { $0.isAway = newValue } }
    }

    /// From now on nothing that is handed out works anywhere.
    func poison() { book.withLock { $0.isDeadAtBirth = true } }

    var clock: APIClock { APIClock(now: { 0 }, uptime: { self.book.withLock { $0.now } }, sleep: { _ in }) }

    func advance(_ time: Duration) { book.withLock { $0.now += time } }

    func isAlive(_ pass: Pass) -> Bool {
      book.withLock { book in book.ends[Self.name(pass)].map { book.now < $0 } ?? false }
    }

    /// What ends all that was handed out.
    func revoke() { book.withLock { $0.ends = [:] } }

    func base() -> SignIn {
      SignIn(isRenewable: true, clock: clock) { _ throws(FetchFailure) in
        try self.entry("t", .seconds(86_400), \.tokens)
      }
    }

    func derived(of base: SignIn) throws -> SignIn {
      let terms = SignInTerms(
        try Connection(
          endpoint: Endpoint("h"), projectID: "p", workspace: "w", credentials: .password(IAMVisit.login),
          iamEndpoint: Endpoint("i"), usesTemporaryKeys: true))
      let client = IdentityClient(
        terms: terms, session: HTTPSession(settings: terms.settings, transport: terms.transport), clock: clock,
        refusals: LoginRefusals())
      return SignIn(isRenewable: true, base: base, clock: clock) { occasion throws(FetchFailure) in
        try await client.enter(by: base, occasion) { pass throws(FetchFailure) in
          guard self.isAlive(pass) else { throw FetchFailure(.signInFailed, message: "dead", step: .signIn) }
          return try self.entry("k", self.keyLife, \.keys)
        }
      }
    }

    private func entry(
      _ name: String, _ life: Duration, _ count: WritableKeyPath<Book, Int>
    ) throws(FetchFailure) -> Entry {
      let text: String? = book.withLock { book in
        book[keyPath: count] += 1
        guard !book.isAway else { return nil }
        let text = "\(name)\(book[keyPath: count])"
        if !book.isDeadAtBirth { book.ends[text] = book.now + life }
        return text
      }
      guard let text else { throw FetchFailure(.connectionRefused, message: "away", step: .signIn) }
      return Entry(pass: Pass(proof: .token(text), projectID: "p"), life: life)
    }

    private static func name(_ pass: Pass) -> String {
      switch pass.proof {
      case .token(let text): text
      case .accessKey(let key): key.id
      }
    }
  }

  /// Polls each half minute for a week; `before` may disturb each of them.
  private func week(
    _ paper: Paper, _ signIn: SignIn, before: (Int) -> Void = { _ in }
  ) async -> (failures: Int, refusals: Int) {
    var (failures, refusals) = (0, 0)
    for poll in 0..<(7 * 24 * 120) {
      before(poll)
      let call = CallPass(signIn)
      do throws(FetchFailure) {
        var pass = try await call.current()
        if !paper.isAlive(pass) {
          refusals += 1
          let dead = FetchFailure(.signInFailed, status: 401, code: "APIG.0307", message: "The token must be updated.")
          guard let other = try await call.replacement(of: pass, after: dead), paper.isAlive(other) else { throw dead }
          pass = other
        }
        await call.prove(pass)
      } catch {
        failures += 1
      }
      paper.advance(.seconds(30))
      while await signIn.isRenewing { await Task.yield() }
    }
    return (failures, refusals)
  }

  @Test(arguments: [(3600, 168), (86_400, 7)])
  func `of temporary keys takes one renewal for each of their lives, and one sign-in a day`(
    _ life: Int, _ renewals: Int
  ) async throws {
    let paper = Paper(keyLife: .seconds(life))
    let base = paper.base()
    let (failures, refusals) = await week(paper, try paper.derived(of: base))
    #expect(failures == 0 && refusals == 0)
    #expect((renewals...(renewals * 10 / 9 + 2)).contains(paper.keys), "\(paper.keys)")
    #expect((6...9).contains(paper.tokens), "\(paper.tokens)")
  }

  @Test func `in which everything is revoked every day loses no poll`() async throws {
    let paper = Paper(keyLife: .seconds(3600))
    let (failures, refusals) = await week(paper, try paper.derived(of: paper.base())) { poll in
      if poll % 2880 == 1000 { paper.revoke() }
    }
    #expect(failures == 0 && refusals == 7)
    #expect(paper.keys <= 168 * 10 / 9 + 2 + 14 && paper.tokens <= 16, "\(paper.keys) \(paper.tokens)")
  }

  @Test func `in which IAM is away for hours fails only while keys have run out, and storms nobody`() async throws {
    let paper = Paper(keyLife: .seconds(3600))
    let (failures, _) = await week(paper, try paper.derived(of: paper.base())) { poll in
      paper.isAway = poll % 2880 > 2880 - 360
    }
    #expect((1...(7 * 360)).contains(failures), "\(failures)")
    #expect(paper.keys + paper.tokens <= 7 * 360 + 400, "at most one try a poll: \(paper.keys) \(paper.tokens)")
  }

  @Test func `in which all that IAM hands out is dead asks it as seldom as if it refused`() async throws {
    let paper = Paper(keyLife: .seconds(3600))
    paper.poison()
    let (failures, _) = await week(paper, try paper.derived(of: paper.base()))
    #expect(failures == 7 * 24 * 120)
    #expect((1...100).contains(paper.tokens) && paper.keys == 0, "\(paper.keys) \(paper.tokens)")
  }
}
