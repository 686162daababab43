/// A connection that came about.
package struct ConnectFacts: Sendable, Equatable {
  package let address: String
  package let port: Int
  package let took: Duration
  /// Addresses that were tried before and didn't answer.
  package let silent: [String]
}
