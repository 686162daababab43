import Signing
import SyncLog
import TaskModel

/// Temporary keys as IAM and the metadata service hand them out, and how long they are good.
struct TemporaryKey: Sendable {
  /// The longest of its texts that is believed, in bytes.
  private static let limit = 65_536

  let key: AccessKey
  /// When it ends on the server's clock, epoch milliseconds; nil when the answer doesn't say.
  let end: Int64?
  /// For how long it is good from now on; nil when that isn't known.
  let life: Duration?

  /// Reads an answer of success; `now` is the server's time, epoch milliseconds.
  init(_ body: [UInt8], at now: Int64) throws(FetchFailure) {
    let answer = try? JSONValue.parse(body)
    let credential = answer?["credential"] ?? answer?["credentials"] ?? answer
    guard let id = Self.text(credential, ["access", "access_key_id", "accessKeyId"]),
      let secret = Self.text(credential, ["secret", "secret_access_key", "secretAccessKey"])
    else { throw FetchFailure(.malformed, message: "the answer brought no temporary keys") }
    key = AccessKey(
      id: id, secret: secret,
      securityToken: Self.text(credential, ["securitytoken", "security_token", "securityToken"]))
    end = Self.text(credential, ["expires_at", "expiration"]).flatMap(IAMTime.epochMilliseconds)
    life = end.flatMap { Lifetime.between(now, and: $0) }
    if end != nil, life == nil {
      throw FetchFailure(.malformed, message: "the answer brought temporary keys that have ended already")
    }
  }

  /// The first of the members that is a text fit for a header.
  private static func text(_ object: JSONValue?, _ names: [String]) -> String? {
    names.lazy.compactMap { object?[$0]?.string }.first { text in
      !text.isEmpty && text.utf8.count <= limit && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
  }
}
