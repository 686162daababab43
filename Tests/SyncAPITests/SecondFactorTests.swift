import SyncLog
import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `A user with a second factor` {
  /// Somebody who types passcodes, one after the other, and then none any more.
  private final class Person: Sendable {
    private let rest: Mutex<[String]>
    private let told = Mutex<[FetchFailure?]>([])

    init(_ passcodes: [String]) { rest = Mutex(passcodes) }

    /// What each question was about.
    var questions: [FetchFailure?] { told.withLock { $0 } }

    var credentials: Credentials {
      .password(
        PasswordLogin(
          domain: "d", user: "u", password: "PWCANARY",
          secondFactor: SecondFactor(userID: "id7") { refusal throws(FetchFailure) in
            self.told.withLock { $0.append(refusal) }
            guard let next = self.rest.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
              throw FetchFailure(.timedOut, message: "nobody there")
            }
            return next
          }))
    }
  }

  /// IAM, which takes one passcode only.
  private func server(taking passcode: String, _ message: String = "wrong") -> RawServer {
    RawServer { _, request in
      guard IAMVisit.isSignIn(request) else { return [.text(Fixture.reply())] }
      let given = IAMVisit.auth(request)?["identity"]?["totp"]?["user"]?["passcode"]?.string
      return [.text(given == passcode ? IAMVisit.granted("TOK") : IAMVisit.refused("401 Unauthorized", message))]
    }
  }

  @Test func `signs in by password and passcode, the user named by its id`() async throws {
    let server = server(taking: "123456")
    let person = Person(["123456"])
    let failure = try await IAMVisit.run(credentials: person.credentials, server: server) { await Fixture.failure($0) }
    #expect(failure == nil)
    let identity = IAMVisit.auth(server.requests[0])?["identity"]
    #expect(identity?["methods"] == ["password", "totp"])
    #expect(identity?["totp"] == ["user": ["id": "id7", "passcode": "123456"]])
    #expect(identity?["password"]?["user"]?["name"]?.string == "u")
    #expect(person.questions == [nil])
  }

  @Test(arguments: [" 123 456\n", "１２３４５６", "123-456"])
  func `may type the passcode as people do`(_ typed: String) async throws {
    let server = server(taking: "123456")
    let failure = try await IAMVisit.run(credentials: Person([typed]).credentials, server: server) {
      await Fixture.failure($0)
    }
    #expect(failure == nil)
  }

  @Test func `is asked once more after a wrong passcode, and told why`() async throws {
    let server = server(taking: "222222")
    let person = Person(["111111", "222222"])
    let failure = try await IAMVisit.run(credentials: person.credentials, server: server) { await Fixture.failure($0) }
    #expect(failure == nil)
    #expect(person.questions.map { $0?.message } == [nil, "wrong"])
  }

  @Test func `isn't asked a third time, so that nothing locks`() async throws {
    let server = server(taking: "999999", "PWCANARY 111111 wrong")
    let person = Person(["111111", "222222", "333333", "444444"])
    try await IAMVisit.run(credentials: person.credentials, server: server) { api in
      for _ in 1...5 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .signInFailed && failure?.step == .signIn)
        #expect(failure?.message.contains("CANARY") == false)
      }
    }
    #expect(person.questions.count == 2 && server.requests.count == 2)
    #expect(person.questions.last??.message == "*** *** wrong", "not even the passcode is told again")
  }

  @Test func `doesn't have the same wrong passcode sent twice`() async throws {
    let server = server(taking: "999999")
    let person = Person(["111111", "111111"])
    let failure = try await IAMVisit.run(credentials: person.credentials, server: server) { await Fixture.failure($0) }
    #expect(failure?.message == "wrong" && server.requests.count == 1)
  }

  @Test(arguments: ["", "hello", "12345", "1234567890"])
  func `has nothing sent that can't be a passcode`(_ typed: String) async throws {
    let server = server(taking: "123456")
    let failure = try await IAMVisit.run(credentials: Person([typed]).credentials, server: server) {
      await Fixture.failure($0)
    }
    #expect(failure?.step == .passcode && server.requests.isEmpty)
  }

  @Test func `who doesn't answer isn't asked again at once, and is told that a passcode is needed`() async throws {
    let server = server(taking: "123456")
    let person = Person([])
    let clock = HandClock()
    try await IAMVisit.run(credentials: person.credentials, server: server, clock: clock.clock) { api in
      for _ in 1...5 {
        let failure = await Fixture.failure(api)
        #expect(failure?.step == .passcode && failure?.message == "nobody there")
      }
      #expect(person.questions.count == 1)
      clock.pass(60)
      #expect(await Fixture.failure(api)?.step == .passcode)
      #expect(person.questions.count == 2)
    }
    #expect(server.requests.isEmpty)
  }

  @Test func `is waited for beyond a poll's time, and the poll goes on with what they typed`() async throws {
    let server = server(taking: "123456")
    let login = PasswordLogin(
      domain: "d", user: "u", password: "p",
      secondFactor: SecondFactor(userID: "id7") { _ throws(FetchFailure) in
        try? await Task.sleep(for: .milliseconds(600))
        return "123456"
      })
    let settings = Fixture.patient { $0.pollDeadline = .milliseconds(400) }
    let failure = try await IAMVisit.run(settings, credentials: .password(login), server: server) {
      await Fixture.failure($0)
    }
    #expect(failure == nil)
  }

  @Test func `is asked near the token's end, while polls go on with the old one`() async throws {
    let server = server(taking: "123456")
    let person = Person(["123456"])
    let clock = HandClock()
    try await IAMVisit.run(credentials: person.credentials, server: server, clock: clock.clock) { api in
      var failures = 0
      for _ in 0..<(24 * 60) {
        if await Fixture.failure(api) != nil { failures += 1 }
        clock.pass(60)
      }
      #expect(failures <= 1, "\(failures)")
      #expect((4...8).contains(person.questions.count), "\(person.questions.count) questions, fewer and fewer apart")
      #expect(await Fixture.failure(api)?.step == .passcode)
    }
  }
}
