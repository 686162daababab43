/// Whose tasks they are: an instance of the service, or, until it is known, the address by which it is asked.
///
/// All texts are as somebody typed or sent them; what is longer than `limit` bytes counts by its first bytes and a
/// checksum of the whole.
package struct Scope: Hashable, Sendable {
  static let limit = 1_024

  /// Endpoint, project and workspace in one text.
  package let address: String
  /// The instance's id; nil where it isn't known, or where the address lists several instances.
  package let instance: String?

  /// An empty instance is none.
  package init(address: String, instance: String? = nil) {
    self.address = address
    self.instance = instance.flatMap { $0.isEmpty ? nil : $0 }
  }
}
