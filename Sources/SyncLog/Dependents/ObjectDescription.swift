/// Where the parts of an object's description stand in a text. Without texts of its own, for lists are long.
struct ObjectDescription {
  var kind: StaticString
  var name: Range<Int>?
  var onKind: StaticString?
  var on: Range<Int>?
  /// A cast's second type, where its words part the two.
  var castTarget: Range<Int>?
  var objectType: Range<Int>?
  /// The type where the words for it are another language's.
  var knownType: StaticString?
  var ofRole: Range<Int>?
  var inRole: Range<Int>?
  var schema: Range<Int>?
  var language: Range<Int>?
  var isColumn = false

  init(kind: StaticString, name: Range<Int>? = nil) {
    self.kind = kind
    self.name = name
  }
}

extension Dependent {
  init(_ how: How, _ description: ObjectDescription, in text: TextBytes, raw: Range<Int>) {
    var name = description.name.map(text.text)
    if let type = description.castTarget { name = (name ?? "") + " to " + text.text(type) }
    self.init(how, kind: "\(description.kind)", name: name, raw: text.text(raw))
    if let kind = description.onKind, let on = description.on { self.on = Target(kind: "\(kind)", name: text.text(on)) }
    objectType = description.knownType.map { "\($0)" } ?? description.objectType.map(text.text)
    ofRole = description.ofRole.map(text.text)
    inRole = description.inRole.map(text.text)
    schema = description.schema.map(text.text)
    language = description.language.map(text.text)
  }
}
