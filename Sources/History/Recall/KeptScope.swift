package import TaskModel

/// A set of tasks that the memory knows, such as those of one instance.
package struct KeptScope: Equatable, Sendable {
  /// The most scopes that are told at once.
  package static let limit = 1_000

  /// Tells the scopes of one memory apart.
  package let id: Int64
  /// By which the other calls find it. Its address is one of those that it was asked by; empty for none.
  package let scope: Scope
  /// Tasks that are remembered, also those that vanished.
  package let taskCount: Int
  /// The first and the last moment that anybody watched; nil where nobody did.
  package let watched: WatchedSpan?
}
