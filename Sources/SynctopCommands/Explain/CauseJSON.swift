import Screen
import SyncLog

/// A cause as `explain`, `list` and `show` tell it to programs: what isn't known is left out.
///
/// `remedy` is always in the `cause` of a whole log. A job's or an entry's `cause` has it only where its fingerprint is
/// another than the log's and no job or entry before it has that fingerprint, and for the first 20 such fingerprints of
/// a log at most: a long log would repeat the same steps by the thousand.
struct CauseJSON {
  let language: Language
  let options: RemedyOptions

  init(language: Language = .english, options: RemedyOptions = RemedyOptions()) {
    self.language = language
    self.options = options
  }

  func value(_ cause: Cause, hasRemedy: Bool = true) -> JSONValue {
    var members = JSONMembers()
    members.add("class", cause.id)
    members.add("layer", cause.layer.rawValue)
    members.add("summary", text(cause.summary))
    for entity in Entity.allCases {
      add(entity, cause.entities[entity], to: &members)
      if entity == .role, !cause.roles.isEmpty { members.add("roles", .array(cause.roles.map { .string($0) })) }
    }
    add(cause.objects, to: &members)
    members.add("explanation", nonempty(cause.explanation))
    members.add("retryable", .bool(cause.isRetryable))
    members.add("retry_reason", nonempty(cause.retryReason))
    members.add("fingerprint", SecretMask.apply(cause.fingerprint))
    members.add("dialect", (options.dialect ?? cause.dialect).rawValue)
    if hasRemedy { members.add("remedy", value(cause.remedy(options))) }
    return members.object
  }

  /// Names stay exact, so that a script finds what they name; statements lose their passwords.
  private func add(_ entity: Entity, _ text: String?, to members: inout JSONMembers) {
    guard let text else { return }
    switch entity {
    case .active, .idle, .reserved, .port, .httpStatus: members.add(entity.rawValue, number: text)
    case .roles: break
    case .command, .blockerStatement: members.add(entity.rawValue, SecretMask.apply(text))
    case .role, .inRole, .user, .schema, .database, .host, .node, .peer, .target, .truncatedTo, .waitingFor,
      .blockerThread, .errorCode, .requestID, .dataConnection, .action, .agency, .agent, .cluster:
      members.add(entity.rawValue, text)
    }
  }

  private func add(_ list: DependentList, to members: inout JSONMembers) {
    members.add("objects", .array(list.objects.map(value)))
    let tables = list.tables
    members.add("tables", tables.isEmpty ? nil : .array(tables.map { .string($0) }))
    members.add("partial_object", list.partial)
    members.add("omitted_objects", list.omittedObjects)
    members.add("omitted_databases", list.omittedDatabases)
    members.add("remote_objects", list.remoteObjects)
  }

  private func value(_ object: Dependent) -> JSONValue {
    var members = JSONMembers()
    members.add("how", object.how.rawValue)
    members.add("kind", object.kind)
    members.add("name", object.name)
    members.add("on", object.on.map { ["kind": .string($0.kind), "name": .string($0.name)] })
    members.add("count", object.count)
    members.add("object_type", object.objectType)
    members.add("of_role", object.ofRole)
    members.add("in_role", object.inRole)
    members.add("schema", object.schema)
    members.add("language", object.language)
    let raw = object.how == .unparsed ? object.raw.map(SecretMask.apply) : object.raw
    members.add("raw", raw.map { .string($0) } ?? JSONValue.null)
    return members.object
  }

  private func value(_ remedy: Remedy) -> JSONValue {
    ["summary": .string(text(remedy.summary)), "steps": .array(remedy.steps.map(value))]
  }

  private func value(_ step: Remedy.Step) -> JSONValue {
    var members = JSONMembers()
    members.add("kind", step.kind.rawValue)
    members.add("where", step.place.map(text))
    members.add("text", text(step.text))
    members.add("sql", .array(step.sql.map { .string($0) }))
    members.add("destructive", .bool(step.isDestructive))
    members.add("source", step.source)
    return members.object
  }

  private func text(_ wording: Wording) -> String { SecretMask.apply(wording.text(in: language)) }

  private func nonempty(_ wording: Wording) -> String? {
    let text = text(wording)
    return text.isEmpty ? nil : text
  }
}

extension DependentList {
  /// The tables among the objects, and those that the objects are on, each once, in the order of their bytes.
  fileprivate var tables: [String] {
    var names: Set<String> = []
    for object in objects {
      if object.kind == "table", let name = object.name { names.insert(name) }
      if let target = object.on, target.kind == "table" { names.insert(target.name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
