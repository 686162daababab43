extension Dependent {
  /// The relation that the object is, or is on; nil for all else, and where the name isn't one.
  package var relation: ObjectName? {
    if let on { return on.relation }
    guard let kind, let name, ObjectForm.areRelations.contains(kind) else { return nil }
    return ObjectName(name)
  }
}

extension Dependent.Target {
  /// Nil where the target is no relation.
  package var relation: ObjectName? { ObjectForm.areRelations.contains(kind) ? ObjectName(name) : nil }
}
