/// An object that an error names: what depends on a role, what was denied, what refers to whom.
package struct Dependent: Hashable, Sendable {
  package var how: How
  /// English and as in PostgreSQL's object descriptions, such as `table` or `policy`, also where the log is Chinese.
  package var kind: String?
  /// As printed: relations quoted where SQL needs it, all others raw.
  package var name: String?
  package var on: Target?
  /// Objects in another database.
  package var count: Int?
  /// Of default privileges: `relations`, `functions`, …
  package var objectType: String?
  package var ofRole: String?
  package var inRole: String?
  package var schema: String?
  package var language: String?
  /// The line as it came; nil for what didn't stand on a line of its own.
  package var raw: String?

  package enum How: String, Hashable, Sendable, CaseIterable {
    case owner, privileges
    case initialPrivileges = "initial_privileges"
    case access, target, tablespace, remote, member, referenced, denied
    case notOwner = "not_owner"
    case depends, unparsed
  }

  /// What an object is on, such as a policy's table; for `depends` what it depends on.
  package struct Target: Hashable, Sendable {
    package var kind: String
    package var name: String

    package init(kind: String, name: String) {
      self.kind = kind
      self.name = name
    }
  }

  package init(_ how: How, kind: String? = nil, name: String? = nil, on: Target? = nil, raw: String? = nil) {
    self.how = how
    self.kind = kind
    self.name = name
    self.on = on
    self.raw = raw
  }
}
