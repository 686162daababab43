import SyncLog

/// Keeps which workspace was found for a project, so that it isn't asked for at every start. What can't be read or
/// written is as if it weren't there.
struct WorkspaceMemory: Sendable {
  /// What an answer is for.
  struct Key: Sendable, Equatable {
    let address: String
    let projectID: String
    /// The instance that was named; empty for the only one.
    let instanceID: String
  }

  private static let file = "workspaces.json"
  /// The most answers that are kept; the oldest go.
  private static let limit = 64

  let state: StateDirectory?

  /// The workspace that was found for `key`; nil where none is kept.
  func workspace(_ key: Key) -> String? {
    let found = entries.last { Self.key($0) == key }?["workspace"]?.string
    return found.flatMap { $0.wholeMatch(of: /[A-Za-z0-9_-]{1,128}/) == nil ? nil : $0 }
  }

  /// Keeps `workspace` in place of what was found for `key` before.
  func keep(_ workspace: String, for key: Key) {
    guard let state else { return }
    let entry: JSONValue = [
      "address": .string(key.address), "project_id": .string(key.projectID), "instance_id": .string(key.instanceID),
      "workspace": .string(workspace),
    ]
    let all: JSONValue = ["found": .array((entries.filter { Self.key($0) != key } + [entry]).suffix(Self.limit))]
    try? state.write(Array(all.jsonText(pretty: true).utf8), named: Self.file)
  }

  private var entries: [JSONValue] {
    let bytes = (try? state?.read(Self.file)) ?? nil
    return bytes.flatMap { try? JSONValue.parse($0, depthLimit: 8) }?["found"]?.array ?? []
  }

  private static func key(_ entry: JSONValue) -> Key? {
    guard let address = entry["address"]?.string, let project = entry["project_id"]?.string else { return nil }
    return Key(address: address, projectID: project, instanceID: entry["instance_id"]?.string ?? "")
  }
}
