/// Reads users' own causes: `{"causes": [{"class": …, "patterns": […], "summary": …, …}]}`.
///
/// A rule has `class`, `patterns` or `sqlstates`, `summary`, and may have `layer`, `explanation`, `next_step`,
/// `retryable` and `source`. Texts are one text, or `{"en": …, "zh-Hans": …}`.
struct CauseFile {
  static let ruleLimit = 500
  static let patternLimit = 64
  static let patternLengthLimit = 2048
  static let textLengthLimit = 4096
  private static let idLengthLimit = 64

  private(set) var classes: [CauseClass] = []
  var problems: [CauseFileProblem] = []

  init(_ json: JSONValue) {
    for (index, rule) in rules(json).prefix(Self.ruleLimit).enumerated() { read(rule, at: "causes[\(index)]") }
  }

  private mutating func rules(_ json: JSONValue) -> [JSONValue] {
    guard let object = json.object else {
      problems.append(.wrongType("", Wording("an object with \"causes\"", "含 \"causes\" 的对象")))
      return []
    }
    checkKeys(object, ["causes"], at: "")
    guard let causes = object["causes"] else {
      problems.append(.missing("causes"))
      return []
    }
    guard let rules = causes.array else {
      problems.append(.wrongType("causes", Wording("a list of rules", "规则列表")))
      return []
    }
    if rules.count > Self.ruleLimit { problems.append(.tooLong("causes", Self.ruleLimit, Wording("rules", "条规则"))) }
    return rules
  }

  private static let keys = [
    "class", "layer", "patterns", "sqlstates", "summary", "explanation", "next_step", "retryable", "source",
  ]

  /// Takes a rule, unless something in it is wrong.
  private mutating func read(_ rule: JSONValue, at place: String) {
    guard let rule = rule.object else { return problems.append(.wrongType(place, Wording("a rule", "规则"))) }
    let before = problems.count
    checkKeys(rule, Self.keys, at: place + ".")
    let id = id(rule["class"], at: place + ".class")
    let layer = layer(rule["layer"], at: place + ".layer")
    let patterns = patterns(rule["patterns"], at: place + ".patterns")
    let states = states(rule["sqlstates"], at: place + ".sqlstates")
    if patterns.isEmpty, states.isEmpty, problems.count == before { problems.append(.missing(place + ".patterns")) }
    let summary = wording(rule["summary"], at: place + ".summary")
    if rule["summary"] == nil { problems.append(.missing(place + ".summary")) }
    let explanation = wording(rule["explanation"], at: place + ".explanation")
    let nextStep = wording(rule["next_step"], at: place + ".next_step")
    let isRetryable = flag(rule["retryable"], at: place + ".retryable")
    let source = text(rule["source"], at: place + ".source") ?? ""
    guard problems.count == before, let id, let summary else { return }
    let step = nextStep.map { RemedyTemplate.Step(.check, $0, source: source) }
    classes.append(
      CauseClass(
        id, layer, patterns.map { CausePattern($0) }, sqlStates: states, summary: summary,
        explanation: explanation ?? summary, isRetryable: isRetryable, steps: step.map { [$0] } ?? []))
  }

  mutating func checkKeys(_ object: JSONObject, _ known: [String], at place: String) {
    for member in object.members where !known.contains(member.key) {
      problems.append(.unknownKey(place + member.key, known))
    }
  }

  private mutating func id(_ value: JSONValue?, at place: String) -> String? {
    guard let value else {
      problems.append(.missing(place))
      return nil
    }
    let id = value.string ?? ""
    let isName = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0.isDigit || $0 == UInt8(ascii: "_") }
    let isReserved = ["info", "empty", "unknown"].contains(id)
    guard isName, let first = id.utf8.first, first.isLetter, id.utf8.count <= Self.idLengthLimit, !isReserved else {
      problems.append(
        CauseFileProblem(
          place, Wording("is no name for a class", "不是有效的类名"),
          Wording(
            "Use a letter, then letters, digits and underscores, all small, at most 64; not info, empty or unknown.",
            "以小写字母开头，仅含小写字母、数字和下划线，最多 64 个；不能为 info、empty、unknown。")))
      return nil
    }
    return id
  }

  private mutating func layer(_ value: JSONValue?, at place: String) -> Layer {
    guard let value else { return .unknown }
    if let layer = value.string.flatMap(Layer.init(rawValue:)) { return layer }
    let names = Layer.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(
      CauseFileProblem(
        place, Wording("is no layer", "不是有效的层"), Wording("Use one of: \(names).", "请使用以下之一：\(names)。")))
    return .unknown
  }
}
