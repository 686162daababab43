/// What one page of the list brought.
package struct PageFacts: Sendable, Equatable {
  package let entries: Int
  package let total: Int?
  /// The instance that the tasks say they are of; nil when they don't, or don't agree. Unsanitised.
  package let instanceID: String?
  /// Headers about the rate that the gateway sent, names in lower case; unsanitised, bounded.
  package let rate: [RateHeader]
  package let took: Duration

  package struct RateHeader: Sendable, Equatable {
    package let name: String
    package let value: String
  }
}
