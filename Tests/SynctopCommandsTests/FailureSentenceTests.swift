import Screen
import SyncWire
import TaskModel
import Testing

/// An answer that is a refusal, and what a person must be told of it.
struct Refusal: Sendable, CustomTestStringConvertible {
  let status: Int
  let body: String
  /// Part of the English sentence.
  let words: String
  var step = FetchFailure.Step.read
  /// Those of one cause ask the same of a person, and may share a sentence.
  var cause: String?

  var testDescription: String { "\(status) \(body.prefix(60)) \(step)" }

  var failure: FetchFailure {
    var failure = WireError(body: Array(body.utf8)).failure(status: status)
    failure.step = step
    return failure
  }

  func told(_ language: Language) -> (what: String, nextStep: String) {
    FailureWords.sentence(for: failure, language: language)
  }

  static func gateway(_ status: Int, _ number: String, _ message: String, _ words: String, cause: String? = nil)
    -> [Refusal]
  {
    ["APIG", "APIGW"].map {
      Refusal(
        status: status, body: #"{"error_code":"\#($0).\#(number)","error_msg":"\#(message)","request_id":"r"}"#,
        words: words, cause: cause ?? "gateway \(words)")
    }
  }

  static func service(_ code: String, _ words: String, cause: String? = nil) -> Refusal {
    Refusal(status: 400, body: #"{"error_code":"\#(code)","error_msg":"said"}"#, words: words, cause: cause)
  }

  static func iam(_ status: Int, _ code: String, _ message: String, _ words: String, cause: String? = nil) -> Refusal {
    Refusal(
      status: status, body: #"{"error":{"code":\#(code),"message":"\#(message)","title":"T"}}"#, words: words,
      step: .signIn, cause: cause)
  }

  static let wrong = "Incorrect IAM authentication information: "

  static let gateways: [[Refusal]] = [
    gateway(404, "0101", "The API does not exist", "API doesn't exist"),
    gateway(400, "0106", "Invalid header parameter: workspace, required", "required header"),
    gateway(494, "0201", "request header too large", "too large", cause: "too large"),
    gateway(413, "0201", "Request entity too large", "too large", cause: "too large"),
    gateway(502, "0201", "Backend unavailable", "behind the gateway is unavailable"),
    gateway(504, "0201", "Backend timeout", "waited in vain"),
    gateway(400, "0201", "Bad request", "could not pass the request on"),
    gateway(401, "0301", wrong + "verify aksk signature fail", "signature by the key was refused"),
    gateway(401, "0301", wrong + "decrypt token fail", "another region's"),
    gateway(401, "0301", wrong + "Get secretKey failed,ak:XXX,err:ak not exist", "access key doesn't exist"),
    gateway(401, "0301", wrong + "AK access failed to reach the limit,forbidden", "locked"),
    gateway(401, "0301", wrong + "x-auth-token not found", "without a token"),
    gateway(401, "0301", wrong + "Unauthorized", "sign-in was refused", cause: "refused"),
    gateway(401, "0305", "IAM authentication failed", "sign-in was refused", cause: "refused"),
    gateway(403, "0302", "IAM user not authorized", "not authorized for this API"),
    gateway(403, "0306", "API access denied", "access to this API is denied"),
    gateway(403, "0310", "The project is unavailable", "project is not available"),
    gateway(401, "0307", "The token must be updated.", "token has expired"),
    gateway(429, "0308", limit("user"), "this user calls too often"),
    gateway(429, "0308", limit("ip"), "this machine's address"),
    gateway(429, "0308", limit("api"), "all users together"),
    gateway(429, "0308", limit("domain"), "the account calls too often"),
    gateway(429, "0308", "The throttling threshold has been reached", "too many requests", cause: "throttled"),
    gateway(403, "0401", "ip denied", "address is refused", cause: "address"),
    gateway(403, "0402", "app denied", "address is refused", cause: "address"),
    gateway(403, "0404", "backend address denied", "address is refused", cause: "address"),
    gateway(500, "0601", "Internal server error", "gateway failed inside"),
    gateway(400, "0602", "Bad request", "malformed"),
    gateway(500, "0605", "Failed to resolve", "by name"),
    gateway(400, "0607", "The protocol is wrong", "protocol"),
    gateway(503, "0613", "IAM unavailable", "can't reach IAM"),
    gateway(403, "0801", "not available", "not available in this region"),
    gateway(403, "0802", "The IAM user is forbidden in the region", "forbidden in this region"),
  ]

  static let services: [Refusal] = [
    service("DLM.4001", "workspace doesn't exist", cause: "workspace"),
    service("DLM.4018", "doesn't have the API"), service("DLM.4094", "service of its own"),
    service("DLM.4205", "catalog"), service("DLS.3027", "permission set", cause: "set"),
    service("DLS.6036", "permission set", cause: "set"), service("DLS.4106", "recognition rule"),
    service("DS.6000", "DataArts Studio failed inside"), service("DLF.6423", "agent", cause: "agent"),
    service("DLG.0902", "agent", cause: "agent"), service("DLF.6888", "right to use"),
    service("DLS.9999", "service refused the request", cause: "400"),
    Refusal(
      status: 400, body: #"{"error_msg":"Workspace does not exists"}"#, words: "workspace doesn't", cause: "workspace"),
    Refusal(
      status: 403, body: #"{"error_code":"PAP5.0011","error_msg":"no","encoded_authorization_message":"XyZ"}"#,
      words: "identity policy", cause: "policy"),
    Refusal(
      status: 403, body: #"{"error":{"code":"EPS.0004","message":"no"}}"#, words: "enterprise project"),
    Refusal(
      status: 403, body: #"{"error_msg":"Policy doesn't allow dayu:x:list to be performed."}"#,
      words: "identity policy", cause: "policy"),
  ]

  static let identities: [Refusal] = [
    iam(401, "401", "The username or password is wrong.", "IAM refused the sign-in"),
    iam(403, "403", "no", "sign in by program"), iam(404, "404", "no project", "doesn't know the project"),
    iam(400, "400", "bad", "can't read the sign-in"), iam(429, "429", "slow", "too many sign-ins"),
    iam(500, "500", "oops", "didn't answer the sign-in", cause: "iam away"),
    iam(503, "503", "away", "didn't answer the sign-in", cause: "iam away"),
    iam(403, #""IAM.0003""#, "Policy doesn't allow it", "policies don't allow"),
    iam(404, #""IAM.0004""#, "Could not find project", "doesn't find"),
    iam(500, #""IAM.0006""#, "unexpected", "IAM failed inside"),
    Refusal(
      status: 400, body: #"{"error_msg":"Request parameter x is invalid.","error_code":"IAM.0007"}"#,
      words: "a value of the request", step: .signIn),
    Refusal(
      status: 403, body: #"{"error_code":"PAP5.0011","encoded_authorization_message":"XyZ"}"#,
      words: "identity policy", step: .signIn, cause: "policy"),
    Refusal(
      status: 401, body: #"{"error_code":"APIGW.0307","error_msg":"The token must be updated."}"#,
      words: "sign-in goes out with", step: .signIn),
  ]

  static let statuses: [Refusal] = [
    Refusal(status: 400, body: #"{"errorCode":"X","errorMsg":"m"}"#, words: "refused the request", cause: "400"),
    Refusal(status: 400, body: #"{"code":"X","message":"m"}"#, words: "refused the request", cause: "400"),
    Refusal(status: 400, body: #"{"errCode":"X","externalMessage":"m"}"#, words: "refused the request", cause: "400"),
    Refusal(status: 400, body: #"{"a":{"b":{"error_msg":"m"}}}"#, words: "refused the request", cause: "400"),
    Refusal(status: 401, body: #"{"error_msg":"m"}"#, words: "sign-in was refused", cause: "refused"),
    Refusal(status: 403, body: #"{"error_msg":"m"}"#, words: "not permitted"),
    Refusal(status: 404, body: #"{"error_msg":"m"}"#, words: "not found"),
    Refusal(status: 405, body: "{}", words: "doesn't take such a request"),
    Refusal(status: 406, body: "{}", words: "in a form that was asked for"),
    Refusal(status: 409, body: "{}", words: "clashes"),
    Refusal(status: 413, body: "", words: "too large", cause: "too large"),
    Refusal(status: 494, body: "", words: "too large", cause: "too large"),
    Refusal(status: 429, body: "", words: "too many requests", cause: "throttled"),
    Refusal(status: 500, body: #"{"error_msg":"m"}"#, words: "the service failed to answer"),
    Refusal(status: 501, body: "", words: "doesn't offer this"),
    Refusal(status: 502, body: "", words: "no sound answer"),
    Refusal(status: 503, body: "", words: "overloaded"),
    Refusal(status: 504, body: #"{"error_msg":"m"}"#, words: "took too long for the gateway"),
    Refusal(status: 504, body: " \r\n", words: "without a word"),
    Refusal(status: 403, body: "forbidden", words: "before the service's gateway forbids"),
    Refusal(status: 403, body: "<html>nginx</html>", words: "web page refuses"),
    Refusal(status: 404, body: "<!DOCTYPE html><title>404</title>", words: "web server answers"),
    Refusal(status: 502, body: "<html><center>nginx</center></html>", words: "load balancer", cause: "page"),
    Refusal(status: 503, body: "<html>Tomcat</html>", words: "load balancer", cause: "page"),
  ]

  static let all = gateways.flatMap { $0 } + services + identities + statuses

  private static func limit(_ policy: String) -> String {
    "The throttling threshold has been reached: policy \(policy) over ratelimit,limit:100,time:1 minute"
  }
}

@Suite struct `Every shape of a refusal` {
  @Test(arguments: Refusal.all)
  func `has words and a next step of its own in both languages`(_ refusal: Refusal) {
    let (english, chinese) = (refusal.told(.english), refusal.told(.chinese))
    #expect(english.what.contains(refusal.words), "\(english.what)")
    #expect(!english.nextStep.isEmpty && !chinese.nextStep.isEmpty)
    #expect(!english.what.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(chinese.what.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(chinese.nextStep.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    // Where a secret comes from is for `doctor` to say: it may be none of the variables.
    #expect(!english.nextStep.contains("SYNCTOP_") && !chinese.nextStep.contains("SYNCTOP_"))
  }

  @Test func `shares them with no other cause`() {
    for language in Language.allCases {
      var causes: [String: String] = [:]
      for refusal in Refusal.all {
        let told = refusal.told(language).what
        let cause = refusal.cause ?? refusal.testDescription
        #expect(causes.updateValue(cause, forKey: told) ?? cause == cause, "\(told): \(cause)")
      }
      #expect(causes.count == Set(Refusal.all.map { $0.cause ?? $0.testDescription }).count)
    }
  }

  @Test func `gives the wait that the gateway names`() {
    let body = #"{"error_code":"APIG.0308","error_msg":"policy user over ratelimit,limit:100,time:1 minute"}"#
    #expect(Refusal(status: 400, body: body, words: "").failure.retryAfter == 60)
    #expect(Refusal(status: 400, body: body, words: "").failure.kind == .throttled)
  }

  @Test(arguments: [(17, "17 minutes ahead of", "快 17 分钟"), (-1200, "1200 minutes behind", "慢 1200 分钟")])
  func `names the clock where that explains it`(_ skew: Int, _ english: String, _ chinese: String) {
    for message in ["verify aksk signature fail", "Unauthorized", ""] {
      var failure = FetchFailure(.signInFailed, status: 401, code: "APIG.0301", message: message)
      failure.clockSkew = skew
      #expect(FailureWords.sentence(for: failure, language: .english).what.contains(english))
      #expect(FailureWords.sentence(for: failure, language: .chinese).what.contains(chinese))
      #expect(FailureWords.sentence(for: failure, language: .english).nextStep.contains("timedatectl"))
    }
    var locked = FetchFailure(.signInFailed, status: 401, code: "APIG.0301", message: "ak not exist")
    locked.clockSkew = skew
    let told = FailureWords.sentence(for: locked, language: .english).what
    #expect(told.contains("access key doesn't exist") && told.contains(english))
  }

  @Test(arguments: [
    ("", "secret key is wrong"), ("path", "path reached"), ("query", "query reached"), ("body", "body reached"),
    ("method", "method reached"), ("headers", "headers reached"), ("header workspace", "header workspace reached"),
  ])
  func `says which part of a signed request was changed`(_ difference: String, _ words: String) {
    var failure = FetchFailure(.signInFailed, status: 401, code: "APIG.0301", message: "verify aksk signature fail")
    failure.signatureDifference = difference
    #expect(FailureWords.sentence(for: failure, language: .english).what.contains(words))
  }
}
