import TaskModel

/// The pass of one call, which may be many requests: renewed at most once while the call lasts.
actor CallPass {
  private let signIn: SignIn
  private var refused: Pass?

  init(_ signIn: SignIn) { self.signIn = signIn }

  /// What the next request goes out with.
  func current() async throws(FetchFailure) -> Pass { try await signIn.pass() }

  /// Another pass in place of one that was refused; nil when there can be none, or the call had its renewal already.
  func replacement(of pass: Pass, after failure: FetchFailure) async throws(FetchFailure) -> Pass? {
    if let refused, refused != pass {
      await signIn.distrust(pass, after: failure)
      return nil
    }
    refused = pass
    return try await signIn.replacement(of: pass, after: failure)
  }
}
