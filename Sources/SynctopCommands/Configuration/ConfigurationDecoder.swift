/// Turns the tree of a configuration file into settings, and notes everything that is wrong with it.
struct ConfigurationDecoder {
  let file: String
  let zones: ZoneNames
  private(set) var settings: [SettingKey: Setting] = [:]
  var problems: [ConfigurationProblem] = []

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
  }

  private mutating func decode(_ members: [ConfigurationNode.Member], in group: [String]) {
    for member in members {
      let parts = group + [member.key]
      if let key = SettingKey(rawValue: parts.joined(separator: ".")), key.parts == parts {
        decode(member.node, as: key, line: member.line)
      } else if !SettingKey.names(in: parts).isEmpty {
        decodeGroup(member, parts)
      } else if parts != ["$schema"] {
        noteUnknown(member, group)
      }
    }
  }

  private mutating func decodeGroup(_ member: ConfigurationNode.Member, _ parts: [String]) {
    guard case .object(let members) = member.node.value else {
      let names = SettingKey.names(in: parts).joined(separator: ", ")
      note(
        member.line, "\(parts.joined(separator: ".")) is \(member.node.kind)", "write an object with any of: \(names)")
      return
    }
    decode(members, in: parts)
  }

  private mutating func decode(_ node: ConfigurationNode, as key: SettingKey, line: Int) {
    do throws(SettingKind.Refusal) {
      let value = try key.spec.kind.read(node, zones: zones)
      settings[key] = Setting(value: value, text: node.text, source: .file(file, line: line))
    } catch {
      note(line, "\(key.path) \(error.what)", error.nextStep)
    }
  }

  private mutating func noteUnknown(_ member: ConfigurationNode.Member, _ group: [String]) {
    let path = (group + [member.key]).joined(separator: ".")
    let names = SettingKey.names(in: group)
    let elsewhere = SettingKey.allCases.first { $0.parts.last == member.key }?.path
    let near = elsewhere ?? NearestWord.to(member.key, among: names).map { (group + [$0]).joined(separator: ".") }
    let advice =
      near.map { "did you mean \($0)? Otherwise delete it" }
      ?? "delete it; valid here: \(names.joined(separator: ", "))"
    note(member.line, "\(path) is no known key", advice)
  }

  private mutating func note(_ line: Int, _ what: String, _ nextStep: String) {
    problems.append(ConfigurationProblem("\(file):\(line)", what, nextStep: nextStep))
  }
}

extension ConfigurationNode {
  /// A simple value as its text.
  fileprivate var text: String {
    switch value {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null, .array, .object: ""
    }
  }
}
