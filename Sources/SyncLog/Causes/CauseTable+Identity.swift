extension CauseTable {
  /// Whether this is the other table or a copy of it, so that both judge alike. A table that was made anew from the
  /// same rows is another one. Costs nothing; both must be held while their answers are compared.
  package func isCopy(of other: CauseTable) -> Bool {
    rows.count == other.rows.count
      && rows.withUnsafeBufferPointer { $0.baseAddress } == other.rows.withUnsafeBufferPointer { $0.baseAddress }
  }
}
