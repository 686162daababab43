/// A bounded part of what a window holds, newest first.
package struct RecallPage<Row: Equatable & Sendable>: Equatable, Sendable {
  /// The most rows of one page.
  package static var limit: Int { 2_000 }

  package let rows: [Row]
  /// Where the next page goes on; nil where this was the last.
  package let next: RecallCursor?
}
