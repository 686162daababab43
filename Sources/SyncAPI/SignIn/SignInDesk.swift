import TaskModel

/// All sign-ins of a program: clients that enter by the same credentials for the same project share one, and those
/// that act as agencies share the user's own.
///
/// So an account is asked for as few tokens as can be, a person for as few passcodes, and a wrong password is tried once
/// however many places need it.
package actor SignInDesk {
  private struct Place {
    let terms: SignInTerms
    let signIn: SignIn
    let session: HTTPSession
    var users = 1
  }

  /// Sign-ins that are kept though nobody uses them.
  private static let restLimit = 4

  private let clock: APIClock
  private let refusals = LoginRefusals()
  private var places: [Place] = []

  package init(clock: APIClock) { self.clock = clock }

  /// The sign-in by `terms`; each is given back by `leave` when it isn't needed any more.
  func enter(_ terms: SignInTerms) -> SignIn {
    if let index = places.firstIndex(where: { $0.terms == terms }) {
      places[index].users += 1
      return places[index].signIn
    }
    let session = HTTPSession(settings: terms.settings, transport: terms.transport)
    let identity = IdentityClient(terms: terms, session: session, clock: clock, refusals: refusals)
    let signIn = terms.base.map { derived($0, identity) } ?? direct(terms, identity)
    places.append(Place(terms: terms, signIn: signIn, session: session))
    return signIn
  }

  /// Gives a sign-in back. One that nobody uses any more rests, so that who comes next needn't sign in again; one that
  /// is under way then ends.
  func leave(_ terms: SignInTerms) async {
    guard let index = places.firstIndex(where: { $0.terms == terms }) else { return }
    places[index].users -= 1
    let signIn = places[index].signIn
    guard places[index].users == 0 else { return }
    if await signIn.isRenewing {
      await close(terms)
    } else if let oldest = places.filter({ $0.users == 0 }).dropLast(Self.restLimit).first {
      await close(oldest.terms)
    }
  }

  private func close(_ terms: SignInTerms) async {
    guard let index = places.firstIndex(where: { $0.terms == terms && $0.users == 0 }) else { return }
    let place = places.remove(at: index)
    await place.signIn.shutdown()
    await place.session.shutdown()
    if let base = terms.base { await leave(base) }
  }

  private func direct(_ terms: SignInTerms, _ identity: IdentityClient) -> SignIn {
    SignIn(
      isRenewable: terms.isRenewable, patience: terms.asksPerson ? SecondFactor.patience : .zero, clock: clock
    ) { _ throws(FetchFailure) in
      try await identity.enter()
    }
  }

  private func derived(_ terms: SignInTerms, _ identity: IdentityClient) -> SignIn {
    let base = enter(terms)
    return SignIn(isRenewable: true, base: base, clock: clock) { occasion throws(FetchFailure) in
      try await identity.enter(by: base, occasion)
    }
  }
}
