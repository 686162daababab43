import Screen
import SyncLog

/// A context as it is written into a configuration file, with the names of things beside their ids.
struct ContextText {
  let answers: SetUpAnswers

  /// The member `"name": { … }`, every line indented by `indent`, without a comma or a line end behind it. Secrets that
  /// are written out are shown as `hidden` where it isn't nil.
  func text(indent: String, hiding hidden: String? = nil) -> String {
    let inner = indent + "  "
    var lines = members.map { (body: inner + Self.member($0.key.path, $0.text), comment: comment($0.name)) }
    let secrets = answers.credentials.members
    if !secrets.isEmpty {
      let body = secrets.map { key, text in
        let isPlain = key.spec.kind == .secret && SecretReference(text).map(\.isPlain) ?? true
        return Self.member(key.parts.last ?? "", isPlain ? hidden ?? text : text)
      }
      lines.append((inner + "\"credentials\": { " + body.joined(separator: ", ") + " }", ""))
    }
    let body = lines.indices.map { lines[$0].body + ($0 < lines.count - 1 ? "," : "") + lines[$0].comment }
    return ([indent + Self.quoted(answers.context) + ": {"] + body + [indent + "}"]).joined(separator: "\n")
  }

  private var members: [(key: SettingKey, text: String, name: String)] {
    let all: [(SettingKey, String?, String)] = [
      (.region, answers.region, ""), (.endpoint, answers.endpoint, ""), (.iamEndpoint, answers.iamEndpoint, ""),
      (.certificates, answers.certificates, ""), (.projectID, answers.project?.id, answers.project?.name ?? ""),
      (.instanceID, answers.instance?.id, answers.instance?.name ?? ""),
      (.workspace, answers.workspace?.id, answers.workspace?.name ?? ""),
    ]
    return all.compactMap { key, text, name in text.map { (key, $0, name) } }
  }

  private func comment(_ name: String) -> String {
    name.isEmpty ? "" : " // " + SafeText.line(name, limit: 200)
  }

  private static func member(_ key: String, _ text: String) -> String { "\(quoted(key)): \(quoted(text))" }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).jsonText() }
}

extension SecretReference {
  /// Whether it is the secret itself.
  var isPlain: Bool {
    if case .plain = self { true } else { false }
  }
}
