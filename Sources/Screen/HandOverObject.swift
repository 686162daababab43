package import SyncLog

/// A row of the table of objects, in safe text: how, kind, name, on what, and what else is known.
package struct HandOverObject {
  package let cells: [String]

  package init(_ object: Dependent, _ words: HandOverWords) {
    // The raw line of a known object would only say the other cells again.
    let isKnown = object.kind != nil || object.name != nil
    let raw = isKnown ? object.name : object.raw.map(SecretMask.apply)
    let on = object.on.map { $0.kind + " " + $0.name }
    let texts = [words.word(for: object.how), object.kind ?? "", raw ?? "", on ?? "", Self.more(object, words)]
    cells = texts.map { SafeText.line($0, limit: .max) }
  }

  /// What few objects have.
  private static func more(_ object: Dependent, _ words: HandOverWords) -> String {
    var more: [String] = []
    if let count = object.count { more.append(words.count(count)) }
    if let type = object.objectType { more.append(words.new(type)) }
    if let role = object.ofRole { more.append(words.ofRole(role)) }
    if let role = object.inRole { more.append(words.inRole(role)) }
    if let schema = object.schema { more.append(words.inSchema(schema)) }
    if let language = object.language { more.append(words.language(language)) }
    return more.joined(separator: ", ")
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
    let table = [heads] + rows
    return used.count == heads.count ? table : table.map { row in used.map { row[$0] } }
  }

  /// What the server or a cut left out of the list.
  package static func gaps(_ list: DependentList, _ words: HandOverWords) -> [String] {
    let partial = list.partial.map { "\(words.cut): \(SafeText.line(SecretMask.apply($0), limit: .max))" }
    return [partial, list.omittedObjects.map(words.unlisted), list.omittedDatabases.map(words.unlistedDatabases)]
      .compactMap(\.self)
  }
}
