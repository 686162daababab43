/// `config.example.json`: every key with its meaning, made from the one table.
package enum ExampleConfiguration {
  private static let width = 110

  /// The file's whole text.
  package static var text: String {
    """
    // synctop's configuration: copy to ~/.config/synctop/config.json and keep what you need.
    // Flags rule over SYNCTOP_* variables, and those over this file. A secret is best given by reference: "env:NAME"
    // takes a variable, "file:PATH" a file that only you can read. Written out, it is refused while others can read
    // this file.
    {
    \(group([], depth: 1))
    }

    """
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
    let comment = lines(of: spec.detail + (spec.variable.map { " Also \($0)." } ?? "")).map { "\(indent)// \($0)\n" }
    return comment.joined() + "\(indent)\"\(name)\": \(value(spec))"
  }

  private static func value(_ spec: SettingSpec) -> String {
    switch spec.kind {
    case .integer, .boolean: spec.example
    case .identifier, .name, .region, .address, .choice, .duration, .bytes, .rate, .timeZone, .file, .secret:
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
