import Signing

/// What a sign-in is made by: all that tells one from another.
struct SignInTerms: Sendable, Equatable {
  let credentials: Credentials
  private(set) var agency: Agency?
  private(set) var usesTemporaryKeys: Bool
  private(set) var project: ProjectChoice
  let iamEndpoint: Endpoint?
  let transport: Transport
  let settings: ListSettings

  init(_ connection: Connection) {
    credentials = connection.credentials
    agency = connection.agency
    usesTemporaryKeys = connection.usesTemporaryKeys
    project = connection.project
    iamEndpoint = connection.iamEndpoint
    transport = connection.transport
    settings = connection.settings
  }

  /// The sign-in that this one is derived of at IAM: the user's own, where an agency is acted as, or temporary keys are
  /// made. Nil for one that stands by itself.
  var base: SignInTerms? {
    guard agency != nil || usesTemporaryKeys, !isTemporaryAlready else { return nil }
    var base = self
    // The project is the agency's account's: the user has no right to it.
    if agency != nil { base.project = .any }
    base.agency = nil
    base.usesTemporaryKeys = false
    return base
  }

  /// Whether what the service refuses can be had anew.
  var isRenewable: Bool { base != nil || credentials.isRenewable }

  /// Whether a person is asked at each sign-in.
  var asksPerson: Bool {
    if case .password(let login) = credentials, base == nil { login.secondFactor != nil } else { false }
  }

  private var isTemporaryAlready: Bool {
    guard agency == nil, case .accessKey(let key) = credentials else { return false }
    return key.securityToken != nil
  }
}
