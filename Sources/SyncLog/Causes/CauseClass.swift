/// A row of the table of causes: how a class is recognised, and what is said of it.
struct CauseClass: Sendable {
  /// What makes two failures of a class the same.
  enum Sameness: Sendable {
    /// What they name.
    case entities
    /// That and the words of the message, numbers aside.
    case words
  }

  let id: String
  let layer: Layer
  /// What the message looks like; the first that fits decides.
  var patterns: [CausePattern] = []
  /// Words that suffice where nothing else tells the class, in the message or in what stands before its JSON.
  var words: [CausePattern] = []
  /// What the Detail looks like: where more entities stand.
  var details: [CausePattern] = []
  /// SQLSTATEs that suffice where no pattern fits; `*` stands for any ending.
  var sqlStates: [String] = []
  /// Codes of services that suffice likewise.
  var codes: [String] = []
  /// The SQLSTATE where neither the message nor the pattern says one.
  var sqlState: String?
  let summary: WordingTemplate
  let explanation: Wording
  /// The explanation where it has places to fill.
  let explanationTemplate: WordingTemplate?
  var isRetryable = false
  var retryReason: Wording
  var steps: [RemedyTemplate.Step] = []
  var sameness = Sameness.entities

  init(
    _ id: String, _ layer: Layer, _ patterns: [CausePattern] = [], words: [CausePattern] = [],
    details: [CausePattern] = [],
    sqlState: String? = nil, sqlStates: [String] = [], codes: [String] = [], sameness: Sameness = .entities,
    summary: Wording, explanation: Wording, isRetryable: Bool = false, retryReason: Wording? = nil,
    steps: [RemedyTemplate.Step] = []
  ) {
    self.id = id
    self.layer = layer
    self.patterns = patterns
    self.words = words
    self.details = details
    self.sqlState = sqlState
    self.sqlStates = sqlStates
    self.codes = codes
    self.sameness = sameness
    self.summary = WordingTemplate(summary)
    self.explanation = explanation
    let hasPlaces = (explanation.english + explanation.chinese).utf8.contains(UInt8(ascii: "{"))
    explanationTemplate = hasPlaces ? WordingTemplate(explanation) : nil
    self.isRetryable = isRetryable
    self.retryReason = retryReason ?? (isRetryable ? Self.mayPass : Self.willNotPass)
    self.steps = steps
  }

  static let mayPass = Wording("It may pass at the next run by itself.", "下次运行时可能自行恢复。")
  static let willNotPass = Wording(
    "It comes back at every run until someone acts.", "不处理的话，每次运行都会再次失败。")
}
