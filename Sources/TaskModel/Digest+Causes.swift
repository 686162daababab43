extension Digest {
  /// The causes of all tasks whose last run failed, each once.
  package var causes: [KnownCause] { [] }

  /// Offset into `causes` for the task at `index`; nil for a task whose last run didn't fail.
  package func causeNumber(at index: Int) -> Int? { nil }

  /// The cause of the task at `index`; nil for a task whose last run didn't fail.
  package func cause(at index: Int) -> KnownCause? { causeNumber(at: index).map { causes[$0] } }
}
