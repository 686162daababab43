/// How the demo plays the metadata service of a server in the cloud, which hands out temporary keys.
package enum DemoMetadata: String, Sendable, CaseIterable {
  /// Not at all: its addresses are unknown.
  case absent
  /// With or without a session's token.
  case open
  /// Only with a session's token.
  case tokens
  /// The server has no agency, so that there are no keys.
  case agencyless
}
