/// What a host's name resolved to.
package struct AddressFacts: Sendable, Equatable {
  package let host: String
  /// Numeric, in the resolver's order, each once.
  package let addresses: [String]
  package let took: Duration
}
