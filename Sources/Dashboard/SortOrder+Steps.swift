package import TaskModel

extension SortOrder {
  /// The key that counts most.
  package var first: SortKey { keys.first ?? SortKey(.worst) }

  /// The same columns, the first one the other way round.
  var inverted: SortOrder { SortOrder([SortKey(first.column, ascending: !first.ascending)] + keys.dropFirst()) }

  /// By `column`, and by what was first before among equals; a column chosen twice is inverted.
  func sorted(by column: SortColumn) -> SortOrder {
    column == first.column ? inverted : SortOrder([SortKey(column), first])
  }
}
