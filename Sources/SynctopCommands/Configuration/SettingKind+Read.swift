import SyncAPI

extension SettingKind {
  /// Why a value was refused: the end of "KEY …", and what to write instead.
  struct Refusal: Error, Equatable {
    let what: String
    let nextStep: String
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
    case .file: try file(text)
    case .secret: try secret(text)
    }
  }

  /// The value of the file's `node`, whose type must be the one that the setting has.
  func read(_ node: ConfigurationNode, zones: ZoneNames) throws(Refusal) -> SettingValue {
    switch (node.value, self) {
    case (.string, .integer), (.string, .boolean), (.boolean, .identifier), (.number, .identifier),
      (.boolean, .name), (.number, .name):
      throw Refusal(what: "is \(node.kind)", nextStep: advice)
    case (.string(let text), _): return try read(text, zones: zones)
    case (.boolean(let value), .boolean): return .boolean(value)
    case (.number(let digits), .integer), (.number(let digits), .bytes), (.number(let digits), .rate):
      return try read(digits, zones: zones)
    case (.number(let digits), .duration):
      throw Refusal(what: "is \(digits), without a unit", nextStep: "write \"\(digits)s\" for seconds")
    default: throw Refusal(what: "is \(node.kind)", nextStep: advice)
    }
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
      throw Refusal(what: "is \(Self.quoted(text))", nextStep: near + advice)
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

  private func file(_ text: String) throws(Refusal) -> SettingValue {
    guard !text.isEmpty, text.utf8.count <= 4096, !text.utf8.contains(0) else {
      throw refusal(text, "which is no path")
    }
    return .text(text)
  }

  private func secret(_ text: String) throws(Refusal) -> SettingValue {
    if text.hasPrefix("command:") {
      throw Refusal(what: "names a command, which this version doesn't run", nextStep: advice)
    }
    guard let reference = SecretReference(text) else { throw Refusal(what: "is empty", nextStep: advice) }
    return .secret(reference)
  }

  private func refusal(_ text: String, _ why: String) -> Refusal {
    Refusal(what: "is \(Self.quoted(text)), \(why)", nextStep: advice)
  }

  private static func quoted(_ text: String) -> String { "\"\(text.prefix(80))\(text.count > 80 ? "…" : "")\"" }
}
