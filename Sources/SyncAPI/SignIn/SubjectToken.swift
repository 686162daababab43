import SyncLog
import TaskModel

/// What IAM answered to a sign-in: the token, how long it is good, and the project that it is for.
struct SubjectToken: Sendable {
  /// Tokens run to several kilobytes; beyond this one is no token, in bytes.
  private static let limit = 65_536

  let text: String
  /// For how long it is good from now on; nil when the answer doesn't say, or says what can't be.
  let life: Duration?
  let projectID: String?

  /// Reads an answer of success; `now` in epoch milliseconds.
  init(_ response: Response, now: Int64) throws(FetchFailure) {
    let text = response.values("x-subject-token").first ?? ""
    guard !text.isEmpty, text.utf8.count <= Self.limit, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw FetchFailure(.malformed, message: "the answer to the sign-in brought no token")
    }
    let token = (try? JSONValue.parse(response.body))?["token"]
    self.text = text
    life = Self.life(of: token, response, now: now)
    projectID = token?["project"]?["id"]?.string.flatMap { RequestBuilder.isSegment($0) ? $0 : nil }
  }

  /// Counted on the server's own clock where the answer tells it: this machine's may be wrong.
  private static func life(of token: JSONValue?, _ response: Response, now: Int64) -> Duration? {
    guard let end = token?["expires_at"]?.string.flatMap(IAMTime.epochMilliseconds) else { return nil }
    let start =
      Lifetime.serverTime(response) ?? token?["issued_at"]?.string.flatMap(IAMTime.epochMilliseconds) ?? now
    return Lifetime.between(start, and: end)
  }
}
