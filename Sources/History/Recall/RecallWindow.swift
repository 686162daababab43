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

extension RecallWindow {
  /// The scopes as a condition on `task`.
  var condition: String { list.map { "task.scope IN \($0)" } ?? "TRUE" }
  /// The scopes as a condition on `span`.
  var spanCondition: String { list.map { "scope IN \($0)" } ?? "TRUE" }

  private var list: String? {
    scopes.map { "(" + $0.prefix(KeptScope.limit).map(String.init).joined(separator: ",") + ")" }
  }
}
