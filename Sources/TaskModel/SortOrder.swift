/// The order of a list: one key or two, and the service's own order among equals.
package struct SortOrder: Equatable, Sendable {
  package static let maximumKeys = 2
  package static let worstFirst = SortOrder([SortKey(.worst)])

  /// One or two.
  package let keys: [SortKey]

  /// Keeps the first two keys; worst first when there are none.
  package init(_ keys: [SortKey]) {
    self.keys = keys.isEmpty ? [SortKey(.worst)] : Array(keys.prefix(Self.maximumKeys))
  }

  /// Column names parted by commas, each with `-` before it for descending: `worst,-since`. Underscores, hyphens and
  /// case don't matter, so that the API's names work too. Nil when a name is unknown or there are more than two.
  package init?(parsing text: String) {
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    guard names.count <= Self.maximumKeys else { return nil }
    var keys: [SortKey] = []
    for name in names {
      guard let key = Self.key(named: name) else { return nil }
      keys.append(key)
    }
    self.init(keys)
  }

  /// The form that `init(parsing:)` reads.
  package var text: String {
    keys.map { ($0.ascending ? "" : "-") + $0.column.rawValue }.joined(separator: ",")
  }

  private static func key(named name: Substring) -> SortKey? {
    let trimmed = name.drop { $0 == " " }
    let descending = trimmed.first == "-"
    let wanted = plain(descending ? trimmed.dropFirst() : trimmed)
    return SortColumn.allCases.first { plain(Substring($0.rawValue)) == wanted }.map {
      SortKey($0, ascending: !descending)
    }
  }

  private static func plain(_ name: Substring) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}

extension SortOrder {
  /// Whether it depends on how tasks stand, and not on the service's answer alone.
  var usesStandings: Bool { keys.contains { $0.column.usesStandings } }

  /// The key that counts most.
  package var first: SortKey { keys[0] }

  /// Sorted by `column`, with the key that counted most before as the second; the other way round when it is sorted by
  /// that column already.
  package func sorted(by column: SortColumn) -> SortOrder {
    guard column != first.column else { return inverted }
    return SortOrder([SortKey(column), first])
  }

  /// The same with the direction of the first key turned round.
  package var inverted: SortOrder {
    SortOrder([SortKey(first.column, ascending: !first.ascending)] + keys.dropFirst())
  }
}
