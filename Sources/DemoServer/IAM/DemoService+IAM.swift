import SyncLog

extension DemoService {
  /// The answer to a sign-in: a token, or why there is none.
  func signIn(_ request: Received, at now: Int64) async -> Answer {
    guard let asked = SignInRequest(body: request.body) else { return .badSignIn }
    do throws(SignInRefusal) {
      let caller = try await caller(asked, request, at: now)
      let project = try self.project(of: asked.scope)
      let scope = project.map { Caller.Scope.project($0.id) } ?? .account
      let issued = await gatekeeper.tokens.issue(to: caller.scoped(scope), at: now)
      let hasCatalog = !request.parameters.contains { $0 == "nocatalog" && ["", "true"].contains($1) }
      var body = token(of: issued.grant, methods: asked.methods, project: project, at: now)
      if hasCatalog { body["catalog"] = catalog(at: request.origin) }
      var answer = Answer.iam(201, ["token": .object(body)])
      answer.headers = [("X-Subject-Token", issued.token)]
      return answer
    } catch {
      return error.answer
    }
  }

  /// The agency that `role` names.
  func agency(_ role: AssumedRole) -> Caller? {
    account.isItself(role.domain) && role.agency == account.agency.name ? account.agency : nil
  }

  /// Why nobody is signed in.
  private struct SignInRefusal: Error {
    let answer: Answer
  }

  /// Who signs in, by the proofs that the body's methods name.
  private func caller(
    _ asked: SignInRequest, _ request: Received, at now: Int64
  ) async throws(SignInRefusal) -> Caller {
    switch asked.methods {
    case ["password"], ["password", "totp"]: return try await user(asked, at: now)
    case ["assume_role"]:
      guard let role = asked.role, let token = request.header("x-auth-token"),
        (try? await gatekeeper.holder(of: token, at: now)) != nil
      else { throw SignInRefusal(answer: .unknownCaller) }
      guard account.isItself(role.domain) else { throw SignInRefusal(answer: .unknown("domain", role.domain)) }
      guard let agency = agency(role) else { throw SignInRefusal(answer: .unknown("agency", role.agency)) }
      return agency
    default:
      let other = asked.methods.subtracting(["password", "totp", "assume_role"]).min()
      throw SignInRefusal(answer: other.map(Answer.unknownProof) ?? .wrongPassword)
    }
  }

  /// The user whose password and passcode are right.
  private func user(_ asked: SignInRequest, at now: Int64) async throws(SignInRefusal) -> Caller {
    guard let named = asked.user, named.domain.map(account.isItself) ?? true,
      let user = account.users.first(where: { named.domain == nil ? $0.id == named.name : $0.name == named.name })
    else { throw SignInRefusal(answer: .wrongPassword) }
    let passcode = asked.methods.contains("totp") ? asked.passcode.map { $0.userID == user.id ? $0.text : "" } : nil
    switch await signIns.check(user, password: named.password, passcode: passcode, at: now) {
    case .right: return Caller(id: user.id, name: user.name, scope: .account)
    case .locked: throw SignInRefusal(answer: .lockedUser)
    case .incomplete: throw SignInRefusal(answer: .passcodeWanted)
    case .wrong: throw SignInRefusal(answer: .wrongPassword)
    case .wrongPasscode: throw SignInRefusal(answer: .wrongPasscode)
    }
  }

  /// The project that a token is asked for, nil for the account as a whole.
  private func project(of scope: SignInRequest.Scope) throws(SignInRefusal) -> DemoProject? {
    let (name, found): (String, DemoProject?) =
      switch scope {
      case .other: ("", nil)
      case .projectID(let id): (id, account.project(id))
      case .projectName(let name): (name, account.projects.first { $0.name == name })
      }
    if scope == .other { return nil }
    guard let found else { throw SignInRefusal(answer: .unknown("project", name)) }
    guard found.isEnabled else { throw SignInRefusal(answer: .disabledProject(name)) }
    return found
  }

  private func token(
    of grant: TokenDesk.Grant, methods: Set<String>, project: DemoProject?, at now: Int64
  ) -> JSONObject {
    var body = JSONObject([
      .init(key: "methods", value: .array(methods.sorted().map { .string($0) })),
      .init(key: "expires_at", value: .string(UTCStamp.text(grant.expiry))),
      .init(key: "issued_at", value: .string(UTCStamp.text(now))),
      .init(key: "user", value: user(grant.caller)),
      .init(key: "roles", value: [["id": "0", "name": "te_admin"]]),
    ])
    if let project {
      body["project"] = ["id": .string(project.id), "name": .string(project.name), "domain": domain]
    } else {
      body["domain"] = domain
    }
    return body
  }

  private var domain: JSONValue { ["id": .string(account.domainID), "name": .string(account.domainName)] }

  private func user(_ caller: Caller) -> JSONValue {
    ["id": .string(caller.id), "name": .string(caller.name), "domain": domain, "password_expires_at": ""]
  }

  private func catalog(at origin: String) -> JSONValue {
    let endpoint: JSONValue = [
      "interface": "public", "region": "*", "region_id": "*", "url": .string(origin + "/v3"),
    ]
    return [["type": "iam", "name": "iam", "endpoints": [endpoint]]]
  }
}
