/// The name of a failure: equal for two that ask the same of an operator, and the same in every version.
///
/// It is made of the class, the SQLSTATE and 64 bits over what the failure names. Times, ids, positions, counts,
/// threads, nodes and the order and number of objects don't matter. That the server left objects out does, as does
/// that the log is cut: what must be done isn't known whole then.
enum Fingerprint {
  /// Entities that change what must be done.
  private static let entities: [Entity] = [
    .role, .inRole, .user, .schema, .database, .host, .port, .target, .errorCode, .httpStatus, .dataConnection, .action,
    .agency, .agent, .cluster,
  ]

  /// `words` are those of the message where they make the difference.
  static func text(of cause: Cause, words: Substring?) -> String {
    var hash = StableHash()
    hash.add(cause.id)
    hash.add(cause.sqlState ?? "-")
    for entity in entities {
      guard let value = cause.entities[entity] else { continue }
      hash.add(entity.rawValue)
      hash.add(value)
    }
    hash.add("objects")
    for object in Set(cause.objects.objects.map(hash(of:))).sorted() { hash.add(object) }
    if cause.objects.omittedObjects != nil { hash.add("omitted objects") }
    if cause.objects.omittedDatabases != nil { hash.add("omitted databases") }
    if cause.objects.partial != nil { hash.add("cut") }
    if let words { NormalWords.add(words, to: &hash) }
    return "\(cause.id):\(cause.sqlState ?? "-"):\(hash.hexadecimal)"
  }

  private static func hash(of object: Dependent) -> UInt64 {
    var hash = StableHash()
    hash.add(object.how.rawValue)
    let isUnparsed = object.how == .unparsed
    for text in [
      object.kind, isUnparsed ? object.raw : object.name, object.on?.kind, object.on?.name, object.objectType,
      object.ofRole, object.inRole, object.schema, object.language,
    ] {
      hash.add(text ?? "")
    }
    return hash.value
  }
}
