package import SyncLog

/// A row of the table of objects, in safe text: how, kind, name, on what, and what else is known.
package struct HandOverObject {
  package let cells: [String]

  package init(_ object: Dependent, _ words: HandOverWords) {
    let more = [
      object.objectType.map { "new \($0)" }, object.ofRole.map { "role \($0)" }, object.inRole, object.schema,
    ]
    let rest = [object.count.map(words.count)] + more + [object.language]
    let raw = object.name ?? object.raw.map(SecretMask.apply)
    let on = object.on.map { "\($0.kind) \($0.name)" }
    let texts = [
      words.word(for: object.how), object.kind ?? "", raw ?? "", on ?? "",
      rest.compactMap(\.self).joined(separator: ", "),
    ]
    cells = texts.map { SafeText.line($0, limit: .max) }
  }

  /// The table's heading.
  package static func heads(_ words: HandOverWords) -> [String] {
    [words.how, words.kind, words.name, words.on, words.more]
  }

  /// The heading and the rows without columns that are empty in every row.
  package static func table(_ list: DependentList, _ words: HandOverWords) -> [[String]] {
    let rows = list.objects.map { HandOverObject($0, words).cells }
    let heads = heads(words)
    let used = heads.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return ([heads] + rows).map { row in used.map { row[$0] } }
  }

  /// What the server or a cut left out of the list.
  package static func gaps(_ list: DependentList, _ words: HandOverWords) -> [String] {
    let partial = list.partial.map { "\(words.cut): \(SafeText.line(SecretMask.apply($0), limit: .max))" }
    return [partial, list.omittedObjects.map(words.unlisted), list.omittedDatabases.map(words.unlistedDatabases)]
      .compactMap(\.self)
  }
}
