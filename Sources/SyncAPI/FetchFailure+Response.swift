import Signing
import SyncLog
import SyncWire
import TaskModel

extension FetchFailure {
  /// The call was cancelled from this side.
  static let cancelled = FetchFailure(.other, message: "the request was cancelled")

  /// The failure that an answer stands for; nil for one whose body is to be read.
  ///
  /// `now` is in epoch milliseconds.
  init?(_ response: Response, now: Int64) {
    guard response.status != 200 else { return nil }
    let wait = RetryAfter.seconds(response.values("retry-after"), now: now)
    let error = WireError(body: response.body)
    self = error.failure(status: response.status, requestID: response.requestID, retryAfter: wait)
    if (200..<300).contains(response.status) {
      kind = .malformed
      message = "HTTP status \(response.status) where an answer with content was due"
    } else if kind == .redirected {
      let target = response.values("location").first.map { PlainText.oneLine($0) }
      message = "HTTP status \(response.status) points to \(target ?? "nowhere"); synctop doesn't follow it"
    } else if kind == .signInFailed {
      clockSkew = Self.skew(response, now: now)
      signatureDifference = Self.difference(response)
    }
  }

  /// The same, with the status and the id of the answer whose body it is about.
  func attributed(to response: Response) -> FetchFailure {
    var known = self
    known.status = status ?? response.status
    known.requestID = requestID ?? response.requestID
    return known
  }

  /// The same without the secrets, wherever a server may have echoed them.
  func redacted(_ secrets: [String]) -> FetchFailure {
    var clean = self
    // Short secrets are words of messages more often than secrets.
    let known = secrets.filter { $0.utf8.count >= 4 }
    clean.message = Redaction.apply(message, known: known)
    clean.code = code.map { Redaction.apply($0, known: known) }
    clean.requestID = requestID.map { Redaction.apply($0, known: known) }
    return clean
  }

  /// The server's clock says more than this from ours: then a signature is likely to be refused for its date.
  private static let skewLimit: Int64 = 300_000

  /// Minutes that this machine's clock is ahead by.
  private static func skew(_ response: Response, now: Int64) -> Int? {
    guard let date = response.values("date").first.flatMap(HTTPDate.epochSeconds) else { return nil }
    let difference = now - date * 1000
    return difference.magnitude > UInt64(skewLimit) ? Int(difference / 60_000) : nil
  }

  /// What the gateway signed otherwise than we did, where it echoes that.
  private static func difference(_ response: Response) -> String? {
    guard let ours = response.canonicalRequest else { return nil }
    let texts = (try? JSONValue.parse(response.body))?.object?.members.compactMap { $0.value.string }
    let told = texts.map { $0.map { Array($0.utf8) } } ?? [response.body]
    return told.lazy.compactMap { SignatureEcho.difference(of: $0, from: ours) }.first
  }
}
