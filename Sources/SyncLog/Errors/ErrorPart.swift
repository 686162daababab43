/// A stretch of an error's text, from its label to the next one. The parts follow each other without a gap.
package struct ErrorPart: Equatable, Sendable {
  package let section: ErrorSection
  /// With its label and the line break that ends it.
  package let raw: String
  /// Without label.
  package let body: String
}
