/// The contexts that are opened, and who says so.
struct ContextSelection: Equatable, Sendable {
  /// In the order that they were named; empty for the file's top level alone.
  let names: [String]
  /// A flag, a variable, a line of the file, or words.
  let source: String
}
