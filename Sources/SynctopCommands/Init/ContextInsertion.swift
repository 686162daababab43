import SyncLog

/// Puts a context into the text of a configuration file, and leaves every other byte of it as it was.
struct ContextInsertion {
  let answers: SetUpAnswers

  /// The text of a new file.
  var newFile: String {
    """
    // synctop's configuration, begun by `synctop init`; `synctop config example` prints every key with its meaning.
    {
      "contexts": {
    \(ContextText(answers: answers).text(indent: "    "))
      }
    }

    """
  }

  /// `text` with the context in it; nil where that can't be done without touching anything else.
  func inserted(into text: String) -> String? {
    let bytes = Array(text.utf8)
    var scanner = ObjectScanner(bytes)
    guard let root = scanner.openRoot() else { return nil }
    let fragment = ContextText(answers: answers).text(indent: "    ")
    let result: [UInt8]
    if let contexts = scanner.openMember("contexts", in: root) {
      result = Self.insert(fragment, in: bytes, after: contexts, closing: "  ")
    } else {
      let member = "  \"contexts\": {\n\(fragment)\n  }"
      result = Self.insert(member, in: bytes, after: root, closing: "")
    }
    let inserted = String(decoding: result, as: UTF8.self)
    return isFaithful(inserted, to: text) ? inserted : nil
  }

  /// Inserts `member` as the first one of the object that opens before `start`; a comment on the line of the bracket
  /// stays there.
  private static func insert(
    _ member: String, in bytes: [UInt8], after start: ObjectScanner.Opening, closing indent: String
  ) -> [UInt8] {
    let head = bytes[..<start.place]
    let tail = bytes[start.place...]
    let isFreshLine = head.last == UInt8(ascii: "\n")
    let end = start.isEmpty ? "\n" + (isFreshLine ? "" : indent) : isFreshLine ? ",\n" : ","
    return Array(head) + Array(((isFreshLine ? "" : "\n") + member + end).utf8) + Array(tail)
  }

  /// Whether the new text says all that the old one did, and the context, and nothing else.
  private func isFaithful(_ new: String, to old: String) -> Bool {
    guard let before = Self.members(of: old), let after = Self.members(of: new),
      let alone = Self.members(of: newFile)?["contexts"]?.object,
      var contexts = after["contexts"]?.object
    else { return false }
    guard contexts[answers.context] == alone[answers.context] else { return false }
    contexts[answers.context] = nil
    var rest = after
    rest["contexts"] = before["contexts"] == nil && contexts.members.isEmpty ? nil : .object(contexts)
    return rest.members.filter { $0.key != "contexts" } == before.members.filter { $0.key != "contexts" }
      && rest["contexts"] == before["contexts"]
  }

  private static func members(of text: String) -> JSONObject? {
    (try? ConfigurationReader.read(Array(text.utf8), file: ""))?.json.object
  }
}
