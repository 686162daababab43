import SyncLog

/// The JSON Schema (draft 2020-12) of the configuration file, made from the one table.
enum ConfigurationSchema {
  /// The whole schema.
  static var json: JSONValue {
    var top = group([], of: SettingKey.allCases, withDefaults: true)
    var properties = top["properties"]?.object ?? JSONObject()
    properties["$schema"] = ["type": "string", "description": "The address of a schema, for editors."]
    properties["contexts"] = contexts
    top["properties"] = .object(properties)
    var context = group([], of: SettingKey.ofContext, withDefaults: false)
    context["description"] = "A place with a name. What it doesn't say is taken from the top level."
    let head: [(String, JSONValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", "synctop's configuration"),
    ]
    let members = head.map { JSONObject.Member(key: $0.0, value: $0.1) } + top.members
    let definitions: JSONValue = ["context": .object(context)]
    return .object(JSONObject(members + [.init(key: "$defs", value: definitions)]))
  }

  private static var contexts: JSONValue {
    [
      "type": "object", "description": "Places by name, of which one or several are opened.",
      "maxProperties": .number("\(ConfigurationDecoder.contextLimit)"),
      "propertyNames": ["pattern": .string(SettingPattern.contextName), "not": ["const": "all"]],
      "additionalProperties": ["$ref": "#/$defs/context"],
    ]
  }

  /// An object with all members of `parts`, and no others.
  private static func group(_ parts: [String], of keys: [SettingKey], withDefaults: Bool) -> JSONObject {
    let members = SettingKey.names(in: parts, of: keys).map { name in
      let path = parts + [name]
      let key = SettingKey(rawValue: path.joined(separator: "."))
      let value: JSONValue =
        key.map { .object(member($0, withDefault: withDefaults)) }
        ?? .object(group(path, of: keys, withDefaults: withDefaults))
      return JSONObject.Member(key: name, value: value)
    }
    var object = JSONObject()
    object["type"] = "object"
    object["properties"] = .object(JSONObject(members))
    object["additionalProperties"] = .bool(false)
    return object
  }

  private static func member(_ key: SettingKey, withDefault: Bool) -> JSONObject {
    var object = key.spec.kind.schema
    let advice = key.spec.kind.advice
    object["description"] = .string(key.spec.detail + " " + advice.prefix(1).uppercased() + advice.dropFirst() + ".")
    if withDefault, let standard = key.spec.standard { object["default"] = key.spec.kind.json(standard) }
    object["examples"] = .array([key.spec.kind.json(key.spec.example)])
    return object
  }
}
