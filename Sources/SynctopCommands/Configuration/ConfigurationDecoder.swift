/// Turns the tree of a configuration file into settings, and notes everything that is wrong with it.
struct ConfigurationDecoder {
  /// The most contexts.
  static let contextLimit = 64
  private static let contextsKey = "contexts"

  let file: String
  let zones: ZoneNames
  /// The settings of the top level.
  private(set) var settings: [SettingKey: Setting] = [:]
  private(set) var contexts: [ContextSettings] = []
  /// What is wrong outside of contexts.
  private(set) var problems: [ConfigurationProblem] = []
  /// The context that is being decoded.
  private var context: ContextSettings?

  init(file: String, zones: ZoneNames) {
    self.file = file
    self.zones = zones
  }

  mutating func decode(_ root: ConfigurationNode) {
    guard case .object(let members) = root.value else {
      note(root.line, "the file holds \(root.kind)", "write an object: { … }, as in config.example.json")
      return
    }
    decode(members, in: [])
    checkDefault()
  }

  private var keys: [SettingKey] { context == nil ? SettingKey.allCases : SettingKey.ofContext }

  /// The path of a member as messages name it.
  private func path(_ parts: [String]) -> String {
    ((context.map { [Self.contextsKey, $0.name] } ?? []) + parts).joined(separator: ".")
  }

  private mutating func decode(_ members: [ConfigurationNode.Member], in group: [String]) {
    for member in members {
      let parts = group + [member.key]
      if let key = SettingKey(rawValue: parts.joined(separator: ".")), key.parts == parts, keys.contains(key) {
        decode(member.node, as: key, line: member.line)
      } else if !SettingKey.names(in: parts, of: keys).isEmpty {
        decodeGroup(member, parts)
      } else if context == nil, parts == [Self.contextsKey] {
        decodeContexts(member)
      } else if context != nil || parts != ["$schema"] {
        noteUnknown(member, group)
      }
    }
  }

  private mutating func decodeGroup(_ member: ConfigurationNode.Member, _ parts: [String]) {
    guard case .object(let members) = member.node.value else {
      if member.node.value == .unreadable { return }
      let names = SettingKey.names(in: parts, of: keys).joined(separator: ", ")
      note(member.line, "\(path(parts)) is \(member.node.kind)", "write an object with any of: \(names)")
      return
    }
    decode(members, in: parts)
  }

  private mutating func decode(_ node: ConfigurationNode, as key: SettingKey, line: Int) {
    if node.value == .unreadable { return }
    do throws(SettingKind.Refusal) {
      let value = try key.spec.kind.read(node, zones: zones)
      let source: SettingSource =
        context.map { .member(context: $0.name, file, line: line) } ?? .file(file, line: line)
      let setting = Setting(value: value, text: value.told(as: key.spec.kind) ?? node.text, source: source)
      if context == nil { settings[key] = setting } else { context?.settings[key] = setting }
    } catch {
      note(line, "\(path(key.parts)) \(error.told(of: key))", error.nextStep)
    }
  }

  private mutating func note(_ line: Int, _ what: String, _ nextStep: String) {
    let problem = ConfigurationProblem("\(file):\(line)", what, nextStep: nextStep)
    if context == nil { problems.append(problem) } else { context?.problems.append(problem) }
  }
}

extension ConfigurationDecoder {
  private mutating func decodeContexts(_ member: ConfigurationNode.Member) {
    guard case .object(let members) = member.node.value else {
      note(
        member.line, "contexts is \(member.node.kind)",
        "write an object with a context by each name: { \"prod\": { … } }")
      return
    }
    if members.count > Self.contextLimit {
      note(member.line, "contexts holds more than \(Self.contextLimit)", "keep those that you use")
    }
    for member in members.prefix(Self.contextLimit) { decodeContext(member) }
  }

  private mutating func decodeContext(_ member: ConfigurationNode.Member) {
    guard ContextName.isValid(member.key) else {
      note(
        member.line, "contexts.\(member.key.prefix(80)) is no name for a context",
        "rename it: \(ContextName.rule)")
      return
    }
    context = ContextSettings(name: member.key, line: member.line)
    if case .object(let members) = member.node.value {
      decode(members, in: [])
    } else {
      let names = SettingKey.names(in: [], of: keys).joined(separator: ", ")
      note(member.line, "\(path([])) is \(member.node.kind)", "write an object with any of: \(names)")
    }
    if let context { contexts.append(context) }
    context = nil
  }

  /// The contexts that `context` names must be there.
  private mutating func checkDefault() {
    guard let setting = settings[.context], case .words(let names) = setting.value else { return }
    let known = contexts.map(\.name)
    for name in names where name != ContextName.all && !known.contains(name) {
      problems.append(.unknownContext(name, "\(setting.source)", subject: "context is", among: known))
    }
  }

  private mutating func noteUnknown(_ member: ConfigurationNode.Member, _ group: [String]) {
    let near = NearestKey(keys: keys).path(for: member.key, in: group)
    let advice = ownAdvice(on: member.key, group) ?? near.map { "did you mean \(path($0))? Otherwise delete it" }
    let names = SettingKey.names(in: group, of: keys)
    note(
      member.line, "\(path(group + [String(member.key.prefix(80))])) is no known key",
      advice ?? "delete it; valid here: \(names.joined(separator: ", "))")
    // What stands in a group with a misspelt name is judged as if it were right.
    if let near, !SettingKey.names(in: near, of: keys).isEmpty, case .object(let members) = member.node.value {
      decode(members, in: near)
    }
  }

  /// What is wrong with keys that are right elsewhere, or that other tools have.
  private func ownAdvice(on name: String, _ group: [String]) -> String? {
    if KeySynonyms.isVerificationSwitch(name) {
      return "delete it: certificates are always verified; ca_file names more that are trusted"
    }
    if KeySynonyms.plain(name).hasSuffix("proxy") {
      return "delete it: the proxy is that of HTTPS_PROXY and NO_PROXY in the environment"
    }
    let parts = group + name.split(separator: ".").map(String.init)
    if name.contains("."), let key = SettingKey(rawValue: parts.joined(separator: ".")), keys.contains(key) {
      return "write it as \(key.parts.map { "\"\($0)\"" }.joined(separator: ": { ")): …"
        + String(repeating: " }", count: key.parts.count - 1)
    }
    let isOutside =
      !SettingKey.names(in: group + [name]).isEmpty
      || SettingKey(rawValue: (group + [name]).joined(separator: ".")) != nil
    if context != nil, isOutside || name == Self.contextsKey {
      return "move it to the top level, where it holds for all contexts"
    }
    if context == nil, group.isEmpty, NearestWord.to(name, among: [Self.contextsKey]) != nil {
      return "did you mean contexts? Otherwise delete it"
    }
    return nil
  }
}

extension ConfigurationNode {
  /// A simple value as its text.
  fileprivate var text: String {
    switch value {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object, .unreadable: ""
    }
  }
}
