import SyncAPI

extension SettingKind {
  /// Why a value was refused: the end of "KEY …", and what to write instead.
  struct Refusal: Error, Equatable {
    let what: String
    let nextStep: String
    /// The same as `what` without the value, where that is in it.
    var quiet: String?

    /// What may be told about `key`: the value of a credential isn't repeated.
    func told(of key: SettingKey) -> String { key.isOfCredentials ? quiet ?? what : what }
  }

  /// The value of a text from a flag, a variable or a quoted value of the file.
  func read(_ text: String, zones: ZoneNames) throws(Refusal) -> SettingValue {
    switch self {
    case .identifier: try identifier(text)
    case .name: try name(text)
    case .region: try region(text)
    case .address: try address(text)
    case .choice(let words): try choice(text, words)
    case .duration(let range): try duration(text, range)
    case .integer(let range): try bounded(Int(text), text, range) { .integer($0) }
    case .bytes(let range): try bounded(Quantity.byteCount(text), text, range) { .integer($0) }
    case .rate: try rate(text)
    case .boolean: try boolean(text)
    case .timeZone: try timeZone(text, zones)
    case .file, .directory: try path(text)
    case .identifiers: try identifiers(Self.listed(text), text)
    case .contexts: try contexts(ContextName.list(text), text)
    case .command: try command(CommandWords.split(text))
    case .metadataAddress: try metadataAddress(text)
    case .secret: try secret(text)
    }
  }

  /// The value of the file's `node`, whose type must be the one that the setting has.
  func read(_ node: ConfigurationNode, zones: ZoneNames) throws(Refusal) -> SettingValue {
    switch (node.value, self) {
    case (.string(let text), .integer), (.string(let text), .boolean):
      let isRight = (try? read(text, zones: zones)) != nil
      throw Refusal(what: "is a text", nextStep: isRight ? "write \(text), without quotes" : advice)
    case (.null, _): throw Refusal(what: "is null", nextStep: "leave it out, or " + advice)
    case (.string(let text), _): return try read(text, zones: zones)
    case (.boolean(let value), .boolean): return .boolean(value)
    case (.number(let digits), .integer), (.number(let digits), .bytes), (.number(let digits), .rate):
      return try read(digits, zones: zones)
    case (.number(let digits), .duration):
      throw Refusal(what: "is \(digits), without a unit", nextStep: "write \"\(digits)s\" for seconds")
    case (.array(let items), .identifiers): return try identifiers(texts(items), "a list")
    case (.array(let items), .contexts): return try contexts(texts(items), "a list")
    case (.array(let items), .command): return try command(texts(items))
    case (.number, _): throw Refusal(what: "is a number", nextStep: advice + ", in double quotes")
    default: throw Refusal(what: "is \(node.kind)", nextStep: advice)
    }
  }

  /// The texts of a list, which must hold nothing else.
  private func texts(_ items: [ConfigurationNode]) throws(Refusal) -> [String] {
    var texts: [String] = []
    for item in items {
      guard case .string(let text) = item.value else {
        throw Refusal(what: "is a list with \(item.kind) in it", nextStep: advice)
      }
      texts.append(text)
    }
    return texts
  }

  private static func listed(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func identifiers(_ ids: [String], _ text: String) throws(Refusal) -> SettingValue {
    guard (1...64).contains(ids.count) else {
      throw Refusal(what: ids.isEmpty ? "is an empty list" : "names more than 64", nextStep: advice)
    }
    for id in ids {
      guard id.wholeMatch(of: /[A-Za-z0-9_-]{1,128}/) != nil else { throw refusal(id, "which is no id") }
    }
    guard Set(ids).count == ids.count else {
      throw Refusal(what: "names one id twice", nextStep: "delete one of them")
    }
    return .words(ids)
  }

  private func contexts(_ names: [String]?, _ text: String) throws(Refusal) -> SettingValue {
    guard let names, ContextName.isList(names) else {
      throw Refusal(
        what: names?.isEmpty == true ? "is an empty list" : "holds what can't be the name of a context, or one twice",
        nextStep: advice + "; a name is " + ContextName.rule)
    }
    return .words(names)
  }

  /// The text is not repeated: an argument may be a secret.
  private func command(_ words: [String]?) throws(Refusal) -> SettingValue {
    guard let words, CommandWords.isCommand(words) else {
      throw Refusal(what: "is no command", nextStep: advice + "; every quote must close")
    }
    return .words(words)
  }

  private func metadataAddress(_ text: String) throws(Refusal) -> SettingValue {
    let pattern =
      /http:\/\/(169\.254(?:\.(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])){2}|localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?\/?/
    guard text.wholeMatch(of: pattern) != nil else {
      throw refusal(text, "which is no metadata service's: they are on the machine or on its own link (169.254.0.0/16)")
    }
    return .text(text.hasSuffix("/") ? String(text.dropLast()) : text)
  }

  private func identifier(_ text: String) throws(Refusal) -> SettingValue {
    guard text.wholeMatch(of: /[A-Za-z0-9_-]{1,128}/) != nil else { throw refusal(text, "which is no id") }
    return .text(text)
  }

  private func name(_ text: String) throws(Refusal) -> SettingValue {
    let isPlain = text.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 }
    guard (1...128).contains(text.count), isPlain, text.contains(where: { !$0.isWhitespace }), !text.contains("\u{7F}")
    else { throw refusal(text, "which is no name") }
    return .text(text)
  }

  private func region(_ text: String) throws(Refusal) -> SettingValue {
    guard Regions.all.contains(text) else {
      let near = NearestWord.to(text, among: Regions.all)
      throw Refusal(
        what: "is \(Self.quoted(text)), a region whose address is not known",
        nextStep: near.map { "did you mean \"\($0)\"? Otherwise give endpoint instead" } ?? "give endpoint instead")
    }
    return .text(text)
  }

  private func address(_ text: String) throws(Refusal) -> SettingValue {
    do throws(ConnectionProblem) {
      return .address(try Endpoint(text))
    } catch {
      throw Refusal(what: "is no address: \(error)", nextStep: advice)
    }
  }

  private func choice(_ text: String, _ words: [String]) throws(Refusal) -> SettingValue {
    guard words.contains(text) else {
      let near = NearestWord.to(text, among: words).map { "did you mean \"\($0)\"? " } ?? ""
      throw Refusal(what: "is \(Self.quoted(text))", nextStep: near + advice, quiet: "is none of the known words")
    }
    return .text(text)
  }

  private func duration(_ text: String, _ range: ClosedRange<Double>) throws(Refusal) -> SettingValue {
    guard let seconds = Quantity.seconds(text) else {
      throw refusal(text, Int(text) == nil ? "which is no time" : "without a unit")
    }
    guard range.contains(seconds) else { throw refusal(text, "which is out of range") }
    return .seconds(seconds)
  }

  private func bounded(
    _ number: Int?, _ text: String, _ range: ClosedRange<Int>, _ value: (Int) -> SettingValue
  ) throws(Refusal) -> SettingValue {
    guard let number else { throw refusal(text, "which is no whole number") }
    guard range.contains(number) else { throw refusal(text, "which is out of range") }
    return value(number)
  }

  private func rate(_ text: String) throws(Refusal) -> SettingValue {
    guard let (requests, seconds) = Quantity.rate(text) else { throw refusal(text, "which is no rate") }
    guard (1...10_000).contains(requests), (0.1...3600).contains(seconds) else {
      throw refusal(text, "which is out of range")
    }
    return .rate(requests, per: seconds)
  }

  private func boolean(_ text: String) throws(Refusal) -> SettingValue {
    guard let value = Bool(text) else { throw refusal(text, "which is neither") }
    return .boolean(value)
  }

  private func timeZone(_ text: String, _ zones: ZoneNames) throws(Refusal) -> SettingValue {
    guard zones.contains(text) else {
      let near = zones.nearest(to: text).map { "did you mean \"\($0)\"? " } ?? ""
      throw Refusal(what: "is \(Self.quoted(text)), which is no known time zone", nextStep: near + advice)
    }
    return .text(text)
  }

  private func path(_ text: String) throws(Refusal) -> SettingValue {
    guard !text.isEmpty, text.utf8.count <= 4096, !text.utf8.contains(0) else {
      throw refusal(text, "which is no path")
    }
    return .text(text)
  }

  private func secret(_ text: String) throws(Refusal) -> SettingValue {
    if text.hasPrefix("command:"), CommandWords.split(String(text.dropFirst(8))) == nil {
      throw Refusal(what: "refers to a command that is none", nextStep: advice + "; every quote must close")
    }
    guard let reference = SecretReference(text) else { throw Refusal(what: "is empty", nextStep: advice) }
    return .secret(reference)
  }

  private func refusal(_ text: String, _ why: String) -> Refusal {
    Refusal(what: "is \(Self.quoted(text)), \(why)", nextStep: advice, quiet: "is a text \(why)")
  }

  private static func quoted(_ text: String) -> String { "\"\(text.prefix(80))\(text.count > 80 ? "…" : "")\"" }
}
