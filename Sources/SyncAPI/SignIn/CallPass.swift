import TaskModel

/// The pass of one call, which may be many requests: renewed at most once while the call lasts.
actor CallPass {
  private let signIn: SignIn
  private let expect: @Sendable (Duration) async -> Void
  private var refused: Pass?

  /// `expect` is told beforehand how much longer the call may take because a person is waited for.
  init(_ signIn: SignIn, expect: @escaping @Sendable (Duration) async -> Void = { _ in }) {
    self.signIn = signIn
    self.expect = expect
  }

  /// What the next request goes out with.
  func current() async throws(FetchFailure) -> Pass {
    let time = await signIn.personTime()
    if time > .zero { await expect(time) }
    return try await signIn.pass()
  }

  /// Another pass in place of one that was refused; nil when there can be none, or the call had its renewal already.
  func replacement(of pass: Pass, after failure: FetchFailure) async throws(FetchFailure) -> Pass? {
    if let refused, refused != pass {
      await signIn.distrust(pass, after: failure)
      return nil
    }
    refused = pass
    let time = await signIn.longestPersonTime()
    if time > .zero { await expect(time) }
    return try await signIn.replacement(of: pass, after: failure)
  }

  /// Takes note that the service took a pass.
  func prove(_ pass: Pass) async { await signIn.prove(pass) }
}
