/// What a sign-in brought.
struct Entry: Sendable, Equatable {
  var pass: Pass
  /// For how long it is good from now on; nil when that isn't known, or it has no end.
  let life: Duration?
}
