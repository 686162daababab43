/// Text that was meant as JSON and can't be read as such, with what a tolerant look found in it.
package struct BrokenJSON: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Its end is missing, or its head.
    case truncated
    case invalid
  }

  /// The text as it came, with all that follows it in its entry.
  package let raw: Substring
  package let kind: Kind
  /// Jobs of which some part could be made out.
  package let jobs: [JobResult]
}
