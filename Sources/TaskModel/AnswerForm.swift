/// What the body of a refusal was made of: who wrote it shows in that.
package enum AnswerForm: Sendable, CaseIterable {
  /// JSON with the members of an error: the service's, the gateway's or IAM's.
  case error
  /// An error that an identity policy is the reason of: it brings an encoded message about that.
  case policyDenial
  /// JSON that says nothing.
  case json
  /// A web page: a proxy's, a firewall's or a web server's.
  case page
  /// A few words.
  case text
  case empty
}
