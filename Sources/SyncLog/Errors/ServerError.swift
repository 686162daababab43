/// What a server said of one statement, as a driver or client printed it. Texts are not sanitised.
package struct ServerError: Equatable, Sendable {
  /// As printed, such as `ERROR` or `错误`; nil where the text has none.
  package var severity: String?
  /// The primary text: without severity, node and peer.
  package var message = ""
  package var detail: String?
  package var hint: String?
  /// Characters from 1 into the statement.
  package var position: Int?
  package var context: String?
  package var internalQuery: String?
  package var location: String?
  /// Five characters, as the text says; nil where it doesn't.
  package var sqlState: String?
  /// gsql's own account of the reason.
  package var cause: String?
  /// gsql's own advice.
  package var action: String?
  /// The node that speaks, such as `dn_6001_6002`.
  package var node: String?
  /// The remote end of the connection, as openGauss' driver prints it.
  package var peer: String?

  package init() {}
}

extension ServerError {
  /// Reads any text; one without sections is a message alone.
  package init(_ text: String) { message = text }
}
