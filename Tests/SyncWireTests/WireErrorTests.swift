import SyncWire
import TaskModel
import Testing

@Suite struct `An error body` {
  @Test(
    arguments: [
      (#"{"error_code":"DLS.6036","error_msg":"m"}"#, "DLS.6036", "m", nil),
      (#"{"error_msg":"m","error_code":"APIGW.0301","request_id":"r1"}"#, "APIGW.0301", "m", "r1"),
      (#"{"error":{"code":401,"message":"m","title":"Unauthorized"}}"#, "401", "m", nil),
      (#"{"error":{"code":"EPS.0003","message":"m"},"request_id":"r2"}"#, "EPS.0003", "m", "r2"),
      (#"{"error_msg":"m"}"#, nil, "m", nil),
      (#"{"errorCode":"E1","errorMsg":"m"}"#, "E1", "m", nil),
      (#"{"code":"E2","message":"m"}"#, "E2", "m", nil),
      (#"{"errCode":"DWS.0001","externalMessage":"m"}"#, "DWS.0001", "m", nil),
      (#"{"a":{"b":{"error_code":"E3","error_msg":"m"}}}"#, "E3", "m", nil),
      (#"{"error":"m"}"#, nil, "m", nil),
      (#"{"error_code":"E4","error_msg":"m","encoded_authorization_message":"xyz"}"#, "E4", "m", nil),
      (#"{"x":1}"#, nil, "", nil), ("", nil, "", nil), ("forbidden", nil, "forbidden", nil), ("[]", nil, "[]", nil),
    ] as [(String, String?, String, String?)])
  func `is read in each of its shapes`(_ body: String, _ code: String?, _ message: String, _ requestID: String?) {
    let error = WireError(body: Array(body.utf8))
    #expect(error.code == code)
    #expect(error.message == message)
    #expect(error.requestID == requestID)
  }

  @Test(arguments: [
    ("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>x</body></html>", "502 Bad Gateway"),
    ("<!doctype html><p>Please <b>sign in</b></p><script>var a=1<2</script>", "Please sign in"),
    ("a\u{1B}[31mb\u{0}\u{202E}c\n\td", "a [31mb c d"),
    (String(repeating: "x", count: 500), String(repeating: "x", count: 79) + "…"),
    ("<title></title>text", "text"), ("<", ""),
  ])
  func `that isn't JSON comes down to a few words`(_ body: String, _ words: String) {
    #expect(WireError(body: Array(body.utf8)).message == words)
  }

  @Test(
    arguments: [
      (400, "DLS.6036", .badRequest), (400, "APIG.0308", .throttled), (429, "X", .throttled),
      (401, "X", .signInFailed), (403, "APIGW.0301", .signInFailed), (400, "APIG.0307", .signInFailed),
      (403, "APIG.0302", .forbidden), (404, "APIGW.0101", .notFound), (500, "APIG.0601", .serverFault),
      (302, "X", .redirected), (999, "X", .other), (nil, "DLS.1", .badRequest), (nil, "429", .throttled),
    ] as [(Int?, String, FetchFailure.Kind)])
  func `becomes the kind of its status and code`(_ status: Int?, _ code: String, _ kind: FetchFailure.Kind) {
    let error = WireError(body: Array(#"{"error_code":"\#(code)","error_msg":"m"}"#.utf8))
    #expect(error.failure(status: status).kind == kind)
    #expect(error.failure(status: status).status == status)
  }

  @Test(
    arguments: [
      ("limit:100,time:1 minute", 60), ("limit:5,time:1 second", 1), ("time:2 hours", 7200), ("time:x minute", nil),
      ("time:", nil), ("soon", nil),
    ] as [(String, Double?)])
  func `says by its text how long to wait`(_ text: String, _ seconds: Double?) {
    let message = "The throttling threshold has been reached: policy user over ratelimit,\(text)"
    let error = WireError(body: Array(#"{"error_code":"APIG.0308","error_msg":"\#(message)"}"#.utf8))
    #expect(error.failure(status: 400).retryAfter == seconds)
    #expect(error.failure(status: 400, retryAfter: 7).retryAfter == 7)
  }

  @Test(arguments: [
    ("Get secretKey failed,ak:AKCANARY,err:ak not exist", "Get secretKey failed,ak:***,err:ak not exist"),
    ("Access=AKCANARY, SignedHeaders=host", "Access=***, SignedHeaders=host"),
    (
      "canonicalRequest:GET|/v1/|x-security-token:AKCANARY+/=|host:h",
      "canonicalRequest:GET|/v1/|x-security-token:***|host:h"
    ),
    ("X-Auth-Token: AKCANARY", "X-Auth-Token: ***"), ("{\"ak\":\"AKCANARY\"}", "{\"ak\":\"***\"}"),
    ("The token must be updated.", "The token must be updated."), ("break: x, mask=y", "break: x, mask=y"),
    ("verify aksk signature fail", "verify aksk signature fail"),
  ])
  func `shows no key and no token`(_ message: String, _ shown: String) {
    #expect(Redaction.apply(message) == shown)
  }

  @Test func `takes words that are longer than any name of a secret for no such name`() {
    let long = String(repeating: "a", count: 40)
    #expect(Redaction.apply("\(long)ak:x ak:y") == "\(long)ak:x ak:***")
  }

  @Test func `looks at a bounded part of what a server says`() {
    let long = String(repeating: "a", count: 400_000)
    let error = WireError(body: Array(#"{"error_msg":"\#(long)"}"#.utf8))
    #expect(error.message.utf8.count <= 64 * 1024)
    #expect(error.message.hasPrefix("aaa"))
  }

  @Test func `shows no secret that the caller knows`() {
    #expect(Redaction.apply("you sent CANARY!", known: ["", "CANARY"]) == "you sent ***!")
  }

  @Test func `is bounded`() {
    let long = String(repeating: "é", count: 10_000)
    let failure = WireError(body: Array(#"{"error_code":"\#(long)","error_msg":"\#(long)"}"#.utf8)).failure(status: 400)
    #expect(failure.message.utf8.count <= FetchFailure.messageLimit)
    #expect(failure.message.hasSuffix("é…"))
    #expect((failure.code?.utf8.count ?? 0) <= 128)
  }
}
