/// What a person asked to have kept, told once the memory has it.
package enum KeptWord: Equatable, Sendable {
  /// So many tasks were acknowledged.
  case acknowledged(Int)
  /// The acknowledgements of so many tasks were taken back.
  case withdrawn(Int)
  case noted, noteDeleted
}
