/// One thing that a log says went wrong, with all in the log that may tell its cause.
struct Complaint {
  var error: ServerError
  var place: CausePattern.Place
  /// What stands before it in its entry.
  var headline: Substring = ""
  /// What a service said in JSON.
  var answer: ServiceAnswer?
  /// Whether the log ends within it.
  var isCut = false
  /// All of the words, where they stand outside of JSON.
  var whole: Substring?
  /// The code of a service where neither JSON nor the message says one.
  private var brokenCode: String?
}

extension Complaint {
  /// How much of a text is looked at for codes of services, in bytes.
  private static let codeTextLimit = 4096

  /// What a job's result says.
  init(_ job: JobResult, isCut: Bool, headline: Substring) {
    let message = job.message ?? ""
    error = ServerError(message)
    place = .job
    self.headline = headline
    self.isCut = isCut
    if message.utf8.first == UInt8(ascii: "{"), let value = try? JSONValue.parse(message),
      let answer = ServiceAnswer(value)
    {
      error = ServerError(answer.message)
      self.answer = answer
    }
  }

  /// What a service answered.
  init(_ answer: ServiceAnswer, headline: Substring) {
    error = ServerError(answer.message)
    place = Self.place(headline)
    self.headline = headline
    self.answer = answer
  }

  /// What words outside of JSON say: behind `… failed:` when that is followed by more.
  init(_ text: Substring) {
    let (headline, words) = Self.parts(of: text)
    error = ServerError(String(words))
    whole = Blanks.trim(text)
    place = Self.place(headline)
    self.headline = headline
  }

  private static func place(_ headline: Substring) -> CausePattern.Place {
    Bytes.contains("submit job to datamanager", headline) ? .submission : .service
  }

  /// The code of a service: as JSON said it, else the first such word of the text, such as `DLG.0902`.
  var code: String? {
    get {
      if let code = answer?.code { return code }
      guard place != .job || error.severity == nil else { return nil }
      return Bytes.serviceCode(in: Substring(error.message), within: Self.codeTextLimit) ?? brokenCode
    }
    set { brokenCode = newValue }
  }

  private static func parts(of text: Substring) -> (headline: Substring, words: Substring) {
    for mark in ["failed:", "failed：", "失败:", "失败："] {
      guard let range = Bytes.range(of: mark, in: text, within: 256) else { continue }
      let words = Blanks.trim(text[range.upperBound...])
      if !words.isEmpty { return (text[..<range.upperBound], words) }
    }
    return ("", Blanks.trim(text))
  }
}
