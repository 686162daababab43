/// `config.example.json`: every key with its meaning, made from the one table.
package enum ExampleConfiguration {
  private static let width = 110

  /// The file's whole text.
  package static var text: String {
    """
    // synctop's configuration: copy to ~/.config/synctop/config.json and keep what you need.
    // Flags rule over SYNCTOP_* variables, and those over this file. A secret is best given by reference: "env:NAME"
    // takes a variable, "file:PATH" a file that only you can read, "command:PROGRAM ARGUMENTS" what a program prints,
    // such as a password manager. Written out, it is refused while others can read this file.
    {
    \(group([], depth: 1)),
    \(contexts)
    }

    """
  }

  /// Two contexts, which between them show what is special about contexts.
  private static var contexts: String {
    let detail = """
      Places by name, of which one or several are opened: --context prod,test. A context may have any of: \
      \(SettingKey.names(in: [], of: SettingKey.ofContext).joined(separator: ", ")). What it doesn't say is taken from \
      above; credentials of its own replace those above.
      """
    return comment(detail, 1) + """
        "contexts": {
          "prod": {
            "region": "cn-north-4",
            "project_id": "0833a5737480d53b2f25c010dc1a7b88",
            "workspace": ["f7bc8f2a71524d268c4293974e3dc35b", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"]
          },
          "test": {
            "region": "cn-east-3",
            "project_name": "cn-east-3",
            "time_zone": "Asia/Shanghai",
            "credentials": {
              "source": "koocli",
              "profile": "test"
            }
          }
        }
      """
  }

  private static func comment(_ text: String, _ depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    return lines(of: text).map { "\(indent)// \($0)\n" }.joined()
  }

  private static func group(_ parts: [String], depth: Int) -> String {
    SettingKey.names(in: parts).map { name in
      let path = parts + [name]
      guard let key = SettingKey(rawValue: path.joined(separator: ".")) else {
        let indent = String(repeating: "  ", count: depth)
        return "\(indent)\"\(name)\": {\n\(group(path, depth: depth + 1))\n\(indent)}"
      }
      return member(name, key.spec, depth)
    }.joined(separator: ",\n")
  }

  private static func member(_ name: String, _ spec: SettingSpec, _ depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    let text = comment(spec.detail + (spec.variable.map { " Also \($0)." } ?? ""), depth)
    return text + "\(indent)\"\(name)\": \(value(spec))"
  }

  private static func value(_ spec: SettingSpec) -> String {
    switch spec.kind {
    case .integer, .boolean: spec.example
    case .identifier, .name, .region, .address, .choice, .duration, .bytes, .rate, .timeZone, .file, .secret,
      .directory,
      .identifiers, .contexts, .command, .metadataAddress:
      "\"\(spec.example)\""
    }
  }

  private static func lines(of text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines.removeLast()
      if line.isEmpty {
        lines.append(String(word))
      } else if line.count + word.count < width {
        lines.append("\(line) \(word)")
      } else {
        lines += [line, String(word)]
      }
    }
    return lines
  }
}
