import SyncAPI

/// All that credentials bring along.
struct CredentialHints: Sendable, Equatable {
  /// Of `region`, `endpoint`, `iam_endpoint`, `project_id` and `project_name`.
  var settings: [SettingKey: CredentialHint] = [:]
  var agency: Agency?

  static let none = CredentialHints()
}
