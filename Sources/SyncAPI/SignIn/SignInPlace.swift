import TaskModel

/// One client's use of a desk: takes the sign-in at its first call, and gives it back at the end.
actor SignInPlace {
  private let desk: SignInDesk
  private let terms: SignInTerms
  private var taken: Task<SignIn, Never>?
  private var isShut = false

  init(_ terms: SignInTerms, at desk: SignInDesk) {
    self.terms = terms
    self.desk = desk
  }

  /// The sign-in, the same one at each call; fails after the end.
  func signIn() async throws(FetchFailure) -> SignIn {
    guard !isShut else { throw .cancelled }
    let task = taken ?? Task { await desk.enter(terms) }
    taken = task
    return await task.value
  }

  /// Gives the sign-in back; those who wait for it fail, unless others use it too.
  func shutdown() async {
    guard !isShut else { return }
    isShut = true
    guard let task = taken else { return }
    _ = await task.value
    await desk.leave(terms)
  }
}
