import TaskModel

/// The sign-ins of a set-up: one for each project that is asked about, and one for none in particular.
actor SetUpEntrances {
  /// Sign-ins kept; a project beyond them is signed in for anew each time.
  private static let limit = 64

  private let connection: SetUpConnection
  private let session: HTTPSession
  private let clock: APIClock
  private var signIns: [ProjectChoice: SignIn] = [:]

  init(_ connection: SetUpConnection, session: HTTPSession, clock: APIClock) {
    self.connection = connection
    self.session = session
    self.clock = clock
  }

  /// For IAM. A password signs in for the likely project: the reads about that need no second sign-in then.
  func forIdentity() -> SignIn { signIn(needsScope ? likely : .any) }

  /// For IAM again, where there is no such project as the likely one; nil where it was none anyway.
  func forIdentity(after failure: FetchFailure) -> SignIn? {
    let isUnknown = failure.step == .signIn && [.notFound, .badRequest].contains(failure.kind)
    return isUnknown && likely != .any && needsScope ? signIn(.any) : nil
  }

  /// For what the service has in a project.
  func forProject(_ id: String) async -> SignIn {
    if let likely = signIns[likely], let pass = try? await likely.pass(), pass.projectID == id { return likely }
    return signIn(.id(id))
  }

  func shutdown() async {
    for signIn in signIns.values { await signIn.shutdown() }
  }

  /// Whether tokens have to be asked for, each for one project.
  private var needsScope: Bool {
    if case .password = connection.connection.credentials { true } else { false }
  }

  private var likely: ProjectChoice { connection.hint ?? .any }

  private func signIn(_ project: ProjectChoice) -> SignIn {
    if let known = signIns[project] { return known }
    let scoped = connection.connection.about(project)
    let identity = IdentityClient(connection: scoped, session: session, clock: clock)
    let signIn = SignIn(isRenewable: scoped.credentials.isRenewable, clock: clock) { () async throws(FetchFailure) in
      try await identity.enter()
    }
    if signIns.count < Self.limit { signIns[project] = signIn }
    return signIn
  }
}
