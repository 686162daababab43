import SyncLog

/// What the table of dependents says of one object, in safe text.
struct DependentCells {
  let kind: String
  let name: String
  /// How the object relates to its target, with the target's kind.
  let relation: String
  let target: String
  /// What else the line says.
  let rest: String

  init(_ object: Dependent, _ words: Words) {
    let counted = object.count.map { words.objects($0) }
    kind = counted ?? object.kind.map { SafeText.line($0) } ?? ""
    let isKnown = object.kind != nil || object.name != nil
    name = SafeText.line((isKnown ? object.name : object.raw) ?? "")
    relation = object.on.map { words.on + " " + SafeText.line($0.kind) } ?? ""
    target = object.on.map { SafeText.line($0.name) } ?? ""
    let pairs: [(String, String?)] = [
      (words.onNew, object.objectType), (words.ofRole, object.ofRole), (words.inRole, object.inRole),
      (words.inSchema, object.schema), (words.inLanguage, object.language),
    ]
    rest = pairs.compactMap { label, value in value.map { label + " " + SafeText.line($0) } }.joined(separator: "  ")
  }
}
