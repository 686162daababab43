/// What the set-up has found out so far.
struct SetUpAnswers: Sendable {
  /// A value with what people call it; the name is the service's, and unsanitised.
  struct Named: Sendable, Equatable {
    let id: String
    var name = ""
  }

  var context = ""
  var region: String?
  var endpoint: String?
  var iamEndpoint: String?
  var certificates: String?
  var credentials = CredentialAnswer.inherited
  var project: Named?
  var instance: Named?
  var workspace: Named?
}
