import TaskModel

/// The sign-ins of a set-up: one for each project that is asked about, and one for none in particular.
actor SetUpEntrances {
  /// Sign-ins kept; a project beyond them takes the place of another.
  private static let limit = 64

  private let connection: SetUpConnection
  private let desk: SignInDesk
  private var places: [ProjectChoice: SignInPlace] = [:]

  init(_ connection: SetUpConnection, desk: SignInDesk) {
    self.connection = connection
    self.desk = desk
  }

  /// For IAM. A password signs in for the likely project: the reads about that need no second sign-in then.
  func forIdentity() async throws(FetchFailure) -> SignIn { try await signIn(needsScope ? likely : .any) }

  /// For IAM again, where there is no such project as the likely one; nil where it was none anyway.
  func forIdentity(after failure: FetchFailure) async throws(FetchFailure) -> SignIn? {
    let isUnknown = failure.step == .signIn && [.notFound, .badRequest].contains(failure.kind)
    return isUnknown && likely != .any && needsScope ? try await signIn(.any) : nil
  }

  /// For what the service has in a project.
  func forProject(_ id: String) async throws(FetchFailure) -> SignIn {
    if let likely = try await places[likely]?.signIn(), let pass = try? await likely.pass(), pass.projectID == id {
      return likely
    }
    return try await signIn(.id(id))
  }

  func shutdown() async {
    for place in places.values { await place.shutdown() }
  }

  /// Whether tokens have to be asked for, each for one project.
  private var needsScope: Bool {
    let connection = connection.connection
    if case .password = connection.credentials { return true }
    return connection.agency != nil
  }

  private var likely: ProjectChoice { connection.hint ?? .any }

  private func signIn(_ project: ProjectChoice) async throws(FetchFailure) -> SignIn {
    if let known = places[project] { return try await known.signIn() }
    if places.count >= Self.limit, let other = places.keys.first { await places.removeValue(forKey: other)?.shutdown() }
    let place = SignInPlace(SignInTerms(connection.connection.about(project)), at: desk)
    places[project] = place
    return try await place.signIn()
  }
}
