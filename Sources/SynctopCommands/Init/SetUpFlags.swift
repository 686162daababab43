/// Answers that were given ahead.
struct SetUpFlags: Sendable {
  var region: String?
  var endpoint: String?
  var iamEndpoint: String?
  var certificates: String?
  var credentials: String?
  var projectID: String?
  var workspace: String?
  var contextName: String?
}
