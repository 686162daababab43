/// Reads a server's description of an object, such as `policy p on table t`.
struct ObjectReader {
  let text: TextBytes

  /// What `range` describes, whole; nil when it fits no form.
  static func read(_ text: TextBytes, _ range: Range<Int>) -> ObjectDescription? {
    guard !range.isEmpty else { return nil }
    let reader = ObjectReader(text: text)
    if let value = reader.chineseDefault(range) { return value }
    for form in ObjectForm.likely(text, at: range.lowerBound)
    where text.has(form.opening, at: range.lowerBound, before: range.upperBound) {
      let rest = range.dropFirst(form.opening.utf8CodeUnitCount)
      if let object = reader.object(form, rest) { return object }
    }
    return reader.privilege(range) ?? reader.chineseCast(range)
  }

  private func object(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard !rest.isEmpty else { return nil }
    switch form.shape {
    case .relation: return relation(form, rest)
    case .raw: return plain(form, rest)
    case .paired: return isPaired(rest) ? plain(form, rest) : nil
    case .routine: return isRoutine(rest) ? plain(form, rest) : nil
    case .number: return number(form, text.trimmingEnd(rest))
    case .onRelation: return onRelation(form, rest)
    case .constraint: return onRelation(form, rest) ?? (isPaired(rest) ? plain(form, rest) : nil)
    case .column: return column(form, rest)
    case .columnDefault: return columnDefault(form, rest)
    case .accessMethodMember: return pair(form, rest, " for access method ", "access method")
    case .userMapping: return pair(form, rest, " on server ", "server") ?? plain(form, rest)
    case .defaultPrivileges: return defaultPrivileges(form, rest)
    case .membership: return membership(form, rest)
    case .transform: return transform(form, rest)
    case .published: return pair(form, rest, " in publication ", "publication")
    case .publishedTable, .memberOfAccessMethod, .mappingOfUser, .privilegesOnNew, .privilegesOfRole:
      return chinese(form, rest)
    }
  }

  func plain(_ form: ObjectForm, _ name: Range<Int>) -> ObjectDescription {
    ObjectDescription(kind: form.kind, name: name)
  }

  private func number(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    rest.allSatisfy { text[$0].isDigit } ? plain(form, rest) : nil
  }

  /// openGauss prints a right on all objects of a kind by its name.
  private func privilege(_ range: Range<Int>) -> ObjectDescription? {
    guard range.count > 2, text[range.lowerBound] == 0x22, ObjectName.isValid(text, range) else { return nil }
    return ObjectDescription(kind: "db privilege", name: range.dropFirst().dropLast())
  }

  private func isPaired(_ range: Range<Int>) -> Bool {
    text.quotes(in: range) % 2 == 0
  }

  private func isRoutine(_ range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == UInt8(ascii: ")") || text.first(": ", in: range) != nil else {
      return ObjectName.isValid(text, range)
    }
    return isPaired(range) && text.first("(", in: range) != nil
  }
}

extension ObjectReader {
  private func relation(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard let end = ObjectName.end(text, rest) else { return nil }
    if end == rest.upperBound { return plain(form, rest) }
    for word in [" column ", " 列 "] as [StaticString] where text.has(word, at: end, before: rest.upperBound) {
      let column = (end + word.utf8CodeUnitCount)..<rest.upperBound
      var object = ObjectDescription(kind: "column", name: column)
      (object.onKind, object.on, object.isColumn) = (form.kind, rest.lowerBound..<end, true)
      return column.isEmpty ? nil : object
    }
    return nil
  }

  private func onRelation(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    named(form, rest, " on ") ?? named(form, rest, " 在 ") ?? named(form, rest, " 在")
  }

  private func column(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    if var column = named(form, rest, " of ") {
      column.isColumn = true
      return column
    }
    return text[rest.lowerBound] == 0x22 && ObjectName.isValid(text, rest) ? plain(form, rest) : nil
  }

  private func columnDefault(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard var column = Self.read(text, rest), column.isColumn else { return nil }
    column.kind = form.kind
    return column
  }

  /// A raw name with a relation behind the last `word` that one follows.
  private func named(_ form: ObjectForm, _ rest: Range<Int>, _ word: StaticString) -> ObjectDescription? {
    let length = word.utf8CodeUnitCount
    var within = rest
    while let place = text.last(word, in: within) {
      let behind = (place + length)..<rest.upperBound
      if place > rest.lowerBound, let (kind, on) = target(behind) {
        var object = plain(form, rest.lowerBound..<place)
        (object.onKind, object.on) = (kind, on)
        return object
      }
      within = rest.lowerBound..<(place + length - 1)
    }
    return nil
  }

  /// A relation with its kind, whole.
  private func target(_ range: Range<Int>) -> (StaticString, Range<Int>)? {
    guard !range.isEmpty else { return nil }
    for form in ObjectForm.likely(text, at: range.lowerBound)
    where form.shape == .relation && text.has(form.opening, at: range.lowerBound, before: range.upperBound) {
      let name = range.dropFirst(form.opening.utf8CodeUnitCount)
      if ObjectName.isValid(text, name) { return (form.kind, name) }
    }
    return nil
  }
}

extension ObjectReader {
  /// Two raw names; of several places where they could part, the last.
  private func pair(
    _ form: ObjectForm, _ rest: Range<Int>, _ word: StaticString, _ kind: StaticString
  ) -> ObjectDescription? {
    guard let (name, other) = split(rest, word) else { return nil }
    var object = plain(form, name)
    (object.onKind, object.on) = (kind, other)
    return object
  }

  func split(_ range: Range<Int>, _ word: StaticString) -> (Range<Int>, Range<Int>)? {
    guard let place = text.last(word, in: range) else { return nil }
    let behind = place + word.utf8CodeUnitCount
    guard place > range.lowerBound, behind < range.upperBound else { return nil }
    return (range.lowerBound..<place, behind..<range.upperBound)
  }

  private func defaultPrivileges(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    var object = ObjectDescription(kind: form.kind)
    var role = rest
    if text.has("on new ", at: rest.lowerBound, before: rest.upperBound) {
      guard let place = text.first(" belonging to role ", in: rest) else { return nil }
      object.objectType = (rest.lowerBound + 7)..<place
      role = (place + 19)..<rest.upperBound
    } else {
      guard text.has("belonging to role ", at: rest.lowerBound, before: rest.upperBound) else { return nil }
      role = rest.dropFirst(18)
    }
    if let (owner, schema) = split(role, " in schema ") {
      object.schema = schema
      role = owner
    }
    guard !role.isEmpty else { return nil }
    object.ofRole = role
    return object
  }

  private func membership(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard let (role, group) = split(rest, " in role ") else { return nil }
    var object = plain(form, role)
    object.ofRole = object.name
    object.inRole = group
    return object
  }

  private func transform(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard let (type, language) = split(rest, " language ") else { return nil }
    var object = plain(form, type)
    object.language = language
    return object
  }
}
