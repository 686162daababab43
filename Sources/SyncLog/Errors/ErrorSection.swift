/// What a stretch of a server's error is.
package enum ErrorSection: String, Hashable, Sendable, CaseIterable {
  /// What stands before the error: other messages, a driver's or a program's words.
  case before
  /// Peer, severity, node and the primary text.
  case message
  /// The piece of the statement that the error lies in.
  case excerpt
  case detail, hint, position, context, internalQuery, location, sqlState, cause, action, statement
  /// A name or a place that no reader needs, such as psql's `SCHEMA NAME`.
  case other
  /// The frames of a Java stack.
  case trace
  /// Messages behind the error.
  case after

  /// Whether what stands on the next line can't belong to it.
  var isOneLine: Bool { self == .position || self == .sqlState }
}
