import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `A sign-in` {
  private let refusal = FetchFailure(.signInFailed, status: 401, message: "no")

  @Test func `is made once, however many ask for it at once`() async throws {
    let iam = PaperIAM()
    let signIn = iam.signIn
    let passes = try await withThrowingTaskGroup { group in
      for _ in 0..<50 { group.addTask { try await signIn.pass() } }
      return try await group.reduce(into: [Pass]()) { $0.append($1) }
    }
    #expect(passes.count == 50 && Set(passes.map(\.serial)) == [1])
    #expect(iam.count == 1)
  }

  @Test func `is renewed before its end, and nobody waits for it`() async throws {
    let iam = PaperIAM(life: .seconds(86_400))
    let first = try await iam.signIn.pass()
    iam.advance(.seconds(86_400 - 901))
    #expect(try await iam.signIn.pass() == first)
    #expect(iam.count == 1)
    iam.advance(.seconds(2))
    #expect(try await iam.signIn.pass() == first, "the old one serves meanwhile")
    await iam.settled(2)
    #expect(try await iam.signIn.pass().proof == .token("t2"))
  }

  @Test func `lasts a week of polls, with one renewal a day and none of them late`() async throws {
    let iam = PaperIAM(life: .seconds(86_400))
    for poll in 0..<(7 * 24 * 120) {
      let pass = try await iam.signIn.pass()
      await iam.signIn.prove(pass)
      #expect(iam.isAlive(pass), "poll \(poll)")
      iam.advance(.seconds(30))
      await iam.rested()
    }
    #expect((7...8).contains(iam.count), "\(iam.count)")
  }

  @Test func `lives through nights in which IAM is away, down to the last second of its token`() async throws {
    let iam = PaperIAM(life: .seconds(86_400))
    var failures = 0
    for poll in 0..<(3 * 24 * 120) {
      iam.failure = (poll / 100) % 10 == 9 ? FetchFailure(.connectionRefused, message: "away", step: .signIn) : nil
      do throws(FetchFailure) {
        #expect(iam.isAlive(try await iam.signIn.pass()), "poll \(poll)")
      } catch {
        failures += 1
        #expect(iam.failure != nil, "poll \(poll)")
      }
      iam.advance(.seconds(30))
      await iam.rested()
    }
    #expect(failures <= 100)
    #expect(iam.count < 200)
  }

  @Test func `is made anew when the service refuses it early`() async throws {
    let iam = PaperIAM()
    let first = try await iam.signIn.pass()
    await iam.signIn.prove(first)
    let second = try await iam.signIn.replacement(of: first, after: refusal)
    #expect(second?.proof == .token("t2"))
    #expect(
      try await iam.signIn.replacement(of: first, after: refusal) == second, "the one that asks late gets the same")
    #expect(iam.count == 2)
  }

  @Test func `is made anew though IAM hands out the same token again`() async throws {
    let iam = PaperIAM(token: { _ in "same" })
    let call = CallPass(iam.signIn)
    let first = try await call.current()
    let second = try #require(try await call.replacement(of: first, after: refusal))
    #expect(second != first && second.proof == first.proof)
    #expect(try await call.replacement(of: second, after: refusal) == nil)
    #expect(iam.count == 2)
  }

  @Test func `is renewed once in a call, also when several of its requests are refused`() async throws {
    let iam = PaperIAM()
    let call = CallPass(iam.signIn)
    let first = try await call.current()
    let passes = try await withThrowingTaskGroup { group in
      for _ in 0..<4 { group.addTask { try await call.replacement(of: first, after: refusal) } }
      return try await group.reduce(into: [Pass?]()) { $0.append($1) }
    }
    #expect(Set(passes.map { $0?.serial }) == [2])
    for pass in passes.compactMap({ $0 }) { #expect(try await call.replacement(of: pass, after: refusal) == nil) }
    #expect(iam.count == 2)
  }

  @Test func `of which the service refuses every token asks IAM a few times an hour`() async throws {
    let iam = PaperIAM()
    var sent = 0
    for _ in 0..<3600 {
      let call = CallPass(iam.signIn)
      do throws(FetchFailure) {
        var pass: Pass? = try await call.current()
        while let refused = pass {
          sent += 1
          pass = try await call.replacement(of: refused, after: refusal)
        }
      } catch {
        #expect(error.kind == .signInFailed && error.message == "no")
        #expect(error.retryAfter.map { $0 > 0 && $0 <= 600 } == true)
      }
      iam.advance(.seconds(1))
    }
    #expect(sent <= 13 && iam.count <= 13, "\(sent) \(iam.count)")
  }

  @Test func `with a wrong password is tried so seldom that nothing locks`() async throws {
    let iam = PaperIAM()
    iam.failure = FetchFailure(.signInFailed, status: 401, message: "wrong", step: .signIn)
    var times: [Int] = []
    for minute in 0..<(2 * 24 * 60) {
      let before = iam.count
      let failure = await iam.refusal()
      #expect(failure?.kind == .signInFailed && failure?.message == "wrong")
      if iam.count > before { times.append(minute) }
      iam.advance(.seconds(60))
    }
    #expect(times == [0, 5, 15, 35, 75, 155, 315, 635, 1275, 2555])
  }

  @Test func `that was refused works again when IAM has come to its senses`() async throws {
    let iam = PaperIAM()
    iam.failure = FetchFailure(.signInFailed, status: 401, message: "wrong")
    #expect(await iam.refusal()?.retryAfter == nil)
    iam.failure = nil
    #expect(await iam.refusal()?.retryAfter == 300)
    iam.advance(.seconds(300))
    #expect(await iam.refusal() == nil)
  }

  @Test(arguments: [(17.0, 17), (nil, 60), (0, 1), (-5, 1), (1e300, 3600)] as [(Double?, Int)])
  func `waits as IAM asks, within reason`(_ asked: Double?, _ seconds: Int) async throws {
    let iam = PaperIAM()
    iam.failure = FetchFailure(.throttled, status: 429, message: "slow", retryAfter: asked)
    _ = await iam.refusal()
    iam.failure = nil
    iam.advance(.seconds(seconds) - .milliseconds(1))
    #expect(await iam.refusal()?.kind == .throttled)
    iam.advance(.milliseconds(1))
    #expect(await iam.refusal() == nil)
  }

  @Test(arguments: [FetchFailure.Kind.timedOut, .connectionLost, .serverFault, .malformed])
  func `that never came to an answer is tried again after a breath`(_ kind: FetchFailure.Kind) async throws {
    let iam = PaperIAM()
    iam.failure = FetchFailure(kind, message: "x")
    #expect(await iam.refusal()?.kind == kind)
    iam.failure = nil
    #expect(await iam.refusal()?.retryAfter == 1)
    iam.advance(.seconds(1))
    #expect(await iam.refusal() == nil)
    #expect(iam.count == 2)
  }

  @Test func `isn't stormed while IAM is away, however often somebody asks`() async throws {
    let iam = PaperIAM()
    iam.failure = FetchFailure(.connectionRefused, message: "away")
    for _ in 0..<36_000 {
      #expect(await iam.refusal()?.message == "away")
      iam.advance(.milliseconds(100))
    }
    #expect((120...126).contains(iam.count), "\(iam.count)")
  }

  @Test func `goes on for the others when one who waits gives up`() async throws {
    let iam = PaperIAM(isHeld: true)
    let signIn = iam.signIn
    let patient = Task { try await signIn.pass() }
    let hasty = Task { try await signIn.pass() }
    await iam.begun(1)
    hasty.cancel()
    await #expect(throws: FetchFailure.cancelled) { try await hasty.value }
    iam.release()
    #expect(try await patient.value.proof == .token("t1"))
    #expect(iam.count == 1)
  }

  @Test func `ends with the client, and all who wait for it`() async throws {
    let iam = PaperIAM(isHeld: true)
    let signIn = iam.signIn
    let waiting = Task { try await signIn.pass() }
    await iam.begun(1)
    await signIn.shutdown()
    await #expect(throws: FetchFailure.cancelled) { try await waiting.value }
    await #expect(throws: FetchFailure.cancelled) { try await signIn.pass() }
    iam.release()
  }

  @Test func `by a ready token or a key is for ever, and can't be renewed`() async throws {
    let iam = PaperIAM(life: nil, isRenewable: false)
    let pass = try await iam.signIn.pass()
    iam.advance(.seconds(400 * 86_400))
    #expect(try await iam.signIn.pass() == pass)
    #expect(try await iam.signIn.replacement(of: pass, after: refusal) == nil)
    #expect(iam.count == 1)
  }

  @Test func `without a known end is renewed every hour, and never given up before`() async throws {
    let iam = PaperIAM(life: nil)
    let pass = try await iam.signIn.pass()
    iam.failure = FetchFailure(.serverFault, message: "away")
    iam.advance(.seconds(7200))
    #expect(try await iam.signIn.pass() == pass)
    await iam.settled(2)
    #expect(try await iam.signIn.pass() == pass)
    #expect(iam.count == 2)
  }
}
