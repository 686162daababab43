/// Somebody who can sign in at the demo's IAM by password.
struct DemoUser: Equatable {
  let id: String
  let name: String
  let password: String
  /// What makes the user's passcodes, nil for a user without a second factor.
  let factor: TimePasscode?
}
