/// Which part of the memory to read: a stretch of time, of some scopes or of all.
package struct RecallWindow: Equatable, Sendable {
  /// Epoch milliseconds, both ends included.
  package let since: Int64
  package let until: Int64
  /// Values of `KeptScope.id`; nil for all scopes.
  package let scopes: [Int64]?

  package init(since: Int64, until: Int64, scopes: [Int64]? = nil) {
    self.since = since
    self.until = until
    self.scopes = scopes
  }
}
