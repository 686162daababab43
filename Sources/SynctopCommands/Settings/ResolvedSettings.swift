package import SyncAPI

/// Everything that is needed to read tasks from a service and to show them, checked and complete.
package struct ResolvedSettings: Sendable {
  package let local: LocalSettings
  /// The region, where the address follows from it.
  package let region: String?
  package let connection: Connection

  /// What the board's header calls the place: region or host, and workspace. Unsanitised.
  package var scope: String { "\(region ?? connection.endpoint.authority) · \(connection.workspace)" }

  /// A live client. Nothing is opened before its first call.
  package func makeAPI() -> SyncAPI { .live(connection, clock: .system) }
}
