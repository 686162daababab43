import SyncLog

/// Reads the entries of set-up lists; one without an id that can be used is none.
enum SetUpEntries {
  static func project(_ value: JSONValue) -> ProjectEntry? {
    guard let id = id(value, "id"), value["enabled"]?.bool != false, value["is_domain"]?.bool != true else {
      return nil
    }
    return ProjectEntry(id: id, name: text(value, "name"))
  }

  static func instance(_ value: JSONValue) -> InstanceEntry? {
    guard let id = id(value, "resource_id") else { return nil }
    return InstanceEntry(id: id, name: text(value, "resource_name"), status: number(value, "status"))
  }

  static func workspace(_ value: JSONValue, instance: String) -> WorkspaceEntry? {
    guard let id = id(value, "id") else { return nil }
    return WorkspaceEntry(
      id: id, name: text(value, "name"), instanceID: self.id(value, "instance_id") ?? instance,
      isDefault: number(value, "is_default") == 1)
  }

  static func dataConnection(_ value: JSONValue) -> DataConnectionEntry? {
    guard let id = id(value, "dw_id") else { return nil }
    return DataConnectionEntry(id: id, name: text(value, "dw_name"), type: text(value, "dw_type"))
  }

  /// An id that can stand in a path or a header.
  private static func id(_ value: JSONValue, _ key: String) -> String? {
    guard let id = value[key]?.string, RequestBuilder.isSegment(id) else { return nil }
    return id
  }

  private static func text(_ value: JSONValue, _ key: String) -> String { value[key]?.string ?? "" }

  /// A number, also one in quotes.
  private static func number(_ value: JSONValue, _ key: String) -> Int? {
    value[key].flatMap { $0.number ?? $0.string }.flatMap { Int($0) }
  }
}
