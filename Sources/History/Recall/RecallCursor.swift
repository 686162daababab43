/// Where a page of the memory ended: only what is older comes on the next one.
package struct RecallCursor: Equatable, Sendable {
  /// Epoch milliseconds.
  let at: Int64
  let task: Int64
  let order: Int64
}
