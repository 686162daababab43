/// The name of a failure: equal for two that ask the same of an operator, and the same in every version.
///
/// It is made of the class, the SQLSTATE and 64 bits over what the failure names; where it names nothing and its class
/// says so, over the words of its message. Times, ids, positions, counts, threads, nodes and the order of objects don't
/// matter. That the server left objects out does, as does that the log is cut: what must be done isn't known whole
/// then, so such a failure is never the same as one that is known whole.
enum Fingerprint {
  /// Entities that change what must be done.
  private static let entities: [Entity] = [
    .role, .inRole, .user, .schema, .database, .host, .port, .target, .errorCode, .httpStatus, .dataConnection, .action,
    .agency, .agent, .cluster,
  ]

  /// `words` are those of the message where they may make the difference; `marks` are those of the objects.
  static func text(of cause: Cause, marks: [UInt64] = [], isCut: Bool = false, words: Substring? = nil) -> String {
    var hash = StableHash()
    hash.add(cause.id)
    hash.add(cause.sqlState ?? "-")
    var namesNothing = marks.isEmpty
    for entity in entities {
      guard let value = cause.entities[entity] else { continue }
      namesNothing = false
      hash.add(entity.rawValue)
      hash.add(value)
    }
    hash.add("objects")
    for mark in marks { hash.add(mark) }
    if cause.objects.omittedObjects != nil { hash.add("omitted objects") }
    if cause.objects.omittedDatabases != nil { hash.add("omitted databases") }
    if isCut { hash.add("cut") }
    if let words, namesNothing { NormalWords.add(words, to: &hash) }
    return "\(cause.id):\(cause.sqlState ?? "-"):\(hash.hexadecimal)"
  }
}

extension DependentList {
  /// Sixty-four bits for each object, each once, in their own order: counts and places in the list don't matter.
  var marks: [UInt64] {
    var marks = objects.map(\.mark)
    marks.sort()
    var last: UInt64?
    marks.removeAll { mark in
      defer { last = mark }
      return mark == last
    }
    return marks
  }

  /// The objects that the server counted, of which so many are different; nil for none.
  func count(distinct: Int) -> Int? {
    let remote = objects.lazy.filter { $0.how == .remote }
    var count = distinct - Set(remote.map(\.mark)).count
    for number in remote.map({ $0.count ?? 1 }) + [omittedObjects ?? 0] {
      let (sum, overflow) = count.addingReportingOverflow(number)
      count = overflow ? .max : sum
    }
    return count > 0 ? count : nil
  }
}

extension Dependent {
  var mark: UInt64 {
    var hash = StableHash()
    hash.add(how.rawValue)
    hash.add(kind ?? "")
    hash.add((how == .unparsed ? raw : name) ?? "")
    hash.add(on?.kind ?? "")
    hash.add(on?.name ?? "")
    guard objectType != nil || ofRole != nil || inRole != nil || schema != nil || language != nil else {
      return hash.value
    }
    for text in [objectType, ofRole, inRole, schema, language] { hash.add(text ?? "") }
    return hash.value
  }
}
