import Signing

/// Requests as odd as chance makes them, the same ones for a seed.
struct OddRequests {
  private static let pieces = [
    "a", "Z", "0", "-", "_", ".", "~", " ", "/", "//", "%", "%2F", "%2f", "%25", "%zz", "%", "%E4%BB%BB", "%FF", "%E4",
    "+", "*", "&", "=", "?", "#", ";", ":", "@", "!", "$", "'", "(", ")", ",", "[", "]", "{", "|", "\\", "^", "`", "\"",
    "<", ">", "任务", "é", "e\u{301}", "😀", "\u{FFFD}", "\u{3000}", "ß", "İ", "\t",
  ]
  private static let headers = [
    "workspace", "X-Project-Id", "X-Language", "x_under_score", "X-Security-Token", "X-a", "X-A-b", "x-a.b", "Zz",
    "accept",
  ]
  private static let blanks = ["", "", " ", "\t ", "  ", "\u{A0}", "\u{3000}", "\u{85}", "\u{1D}", "\u{2003}"]
  private static let types = [
    nil, nil, "application/json", "application/json;charset=utf8", "application/bson", "text/plain", "Application/JSON",
    "application/octet-stream", "",
  ]
  private static let bodies = ["", "", "{}", #"{"a":"任务"}"#, "plain text", "\u{0}\u{1}"]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> SigningRequest {
    var headers: [(String, String)] = []
    for name in Self.headers where below(3) == 0 {
      headers.append((name, pick(Self.blanks) + text(below(4), without: "\t") + pick(Self.blanks)))
    }
    if let type = pick(Self.types) { headers.append(("Content-Type", type)) }
    if below(8) == 0 { headers.append(("X-Sdk-Content-Sha256", pick(["UNSIGNED-PAYLOAD", " abc0 ", ""]))) }
    if below(4) == 0 { headers.append((pick(["Host", "host"]), "given.example:\(below(70_000))")) }
    let query = (0..<below(6)).map { _ in (pick(["a", "b", "A", "任", text(2)]), below(4) == 0 ? "" : text(below(5))) }
    return SigningRequest(
      method: pick(["GET", "POST", "put", "Delete", "PATCH", "HEAD"]), host: pick(["h", "h:8080", "[::1]:1"]),
      path: "/" + text(below(12)), query: query, headers: headers, body: Array(pick(Self.bodies).utf8))
  }

  private mutating func text(_ count: Int, without piece: String = "") -> String {
    (0..<count).map { _ in pick(Self.pieces) }.filter { $0 != piece }.joined()
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
