import Screen
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A failed fetch` {
  @Test(arguments: FetchFailure.Kind.allCases, Language.allCases)
  func `has a reason and a next step in every language`(_ kind: FetchFailure.Kind, _ language: Language) {
    let words = FailureWords.sentence(for: FetchFailure(kind, message: ""), language: language)
    #expect(!words.what.isEmpty && !words.nextStep.isEmpty)
    let isChinese = words.what.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(isChinese == (language == .chinese))
  }

  @Test(arguments: FetchFailure.Kind.allCases, Language.allCases)
  func `to sign in has words of its own, which lead to IAM`(_ kind: FetchFailure.Kind, _ language: Language) {
    let words = FailureWords.sentence(
      for: FetchFailure(kind, message: "", step: .signIn), language: language)
    if [.proxyUnreachable, .proxyRefused, .passcodeMissing, .programFailed, .metadataMissing].contains(kind) { return }
    #expect(words.what != FailureWords.sentence(for: FetchFailure(kind, message: ""), language: language).what)
    #expect(kind == .throttled || (words.what + words.nextStep).contains("IAM") || words.nextStep.contains("SYNCTOP_"))
  }

  @Test func `of each kind is told apart`() {
    let sentences = FetchFailure.Kind.allCases.map {
      FailureWords.sentence(for: FetchFailure($0, message: ""), language: .english).what
    }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test(
    arguments: [
      ("APIG.0101", "", "API doesn't exist"), ("APIGW.0101", "", "API doesn't exist"),
      ("APIG.0301", "verify aksk signature fail", "signature by the key"),
      ("APIG.0301", "decrypt token fail", "another region's"),
      ("APIGW.0301", "Get secretKey failed,ak:***,err:ak not exist", "access key doesn't exist"),
      ("APIG.0301", "AK access failed to reach the limit,forbidden", "locked"),
      ("APIG.0301", "Unauthorized", "sign-in was refused"), ("APIG.0302", "", "not authorized"),
      ("APIG.0307", "", "expired"), ("APIG.0308", "", "too many requests"),
      ("APIG.0802", "", "forbidden in this region"),
      ("DLM.4001", "", "workspace doesn't exist"), ("DLS.6036", "", "permission set"),
    ])
  func `with a known code says what the code means`(_ code: String, _ message: String, _ words: String) {
    let failure = FetchFailure(.badRequest, status: 400, code: code, message: message)
    #expect(FailureWords.sentence(for: failure, language: .english).what.contains(words))
  }

  @Test func `is told on the command line with place, words, detail and next step`() {
    let failure = FetchFailure(.throttled, status: 429, code: "APIG.0308", message: "slow", requestID: "r1")
    let told = ServiceCall.failure(failure, at: "https://h", .english)
    #expect(told.code == 1)
    #expect(told.text.hasPrefix("https://h: too many requests"))
    #expect(told.text.contains("said: HTTP 429 · APIG.0308 · slow · request r1"))
    #expect(told.text.contains("next: wait"))
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", Language.chinese), ("zh", .chinese), ("en_US", .english), ("C", .english), ("zhx", .english),
  ])
  func `is told in the locale's language`(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
