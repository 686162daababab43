import Signing
import SyncAPI
import SyncLog

/// What a credential process writes on stdout: a JSON object with an access key or a token, and with its end.
///
/// The names are those of the cloud's own answers (`access`, `secret`, `securitytoken`, `expires_at`), of its
/// configuration (`ak`, `sk`, `security_token`), or of the convention that other clouds' tools share
/// (`AccessKeyId`, `SecretAccessKey`, `SessionToken`, `Expiration`); case, `_` and `-` don't matter.
enum IssuedAnswer {
  /// Why an answer is of no use, in words that hold nothing of it.
  struct Refusal: Error, Equatable {
    let what: String
  }

  /// Reads an answer; `now` in epoch milliseconds.
  static func read(_ bytes: [UInt8], now: Int64) throws(Refusal) -> IssuedCredentials {
    guard let root = try? JSONValue.parse(bytes, depthLimit: 16), let object = root.object else {
      throw Refusal(what: "wrote no JSON object")
    }
    let inner = member(["credential", "credentials"], of: object)?.object ?? object
    let version = member(["version"], of: object)?.scalarText
    guard version == nil || version == "1" else { throw Refusal(what: "wrote credentials of an unknown version") }
    let end = try end(member(["expiration", "expiresat", "expires", "expiry"], of: inner))
    if let end, end <= now { throw Refusal(what: "wrote credentials that have ended already") }
    return IssuedCredentials(try proof(inner), expiresAt: end)
  }

  private static func proof(_ object: JSONObject) throws(Refusal) -> IssuedCredentials.Proof {
    let id = try text(["accesskeyid", "accesskey", "access", "ak"], of: object)
    let secret = try text(["secretaccesskey", "secretkey", "secret", "sk"], of: object)
    let token = try text(["token", "authtoken", "subjecttoken", "xauthtoken", "xsubjecttoken"], of: object)
    let session = try text(["sessiontoken", "securitytoken"], of: object)
    if let id, let secret {
      return .accessKey(AccessKey(id: id, secret: secret, securityToken: session ?? token))
    }
    if let token, id == nil, secret == nil { return .token(token) }
    throw Refusal(
      what: id == nil && secret == nil
        ? "wrote neither an access key nor a token" : "wrote an access key without its \(id == nil ? "id" : "secret")")
  }

  private static func text(_ names: [String], of object: JSONObject) throws(Refusal) -> String? {
    guard let value = member(names, of: object), !value.isNull else { return nil }
    let text = (value.string ?? "").withoutBlanksAround
    guard value.string != nil else { throw Refusal(what: "wrote a '\(names[0])' that is no text") }
    guard text.utf8.count <= 65_536, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Refusal(what: "wrote blanks, line ends or other characters in a secret")
    }
    return text.isEmpty ? nil : text
  }

  /// Epoch milliseconds, of ISO 8601 with a zone or of seconds or milliseconds since 1970.
  private static func end(_ value: JSONValue?) throws(Refusal) -> Int64? {
    guard let value, !value.isNull, let text = value.scalarText?.withoutBlanksAround, !text.isEmpty else { return nil }
    if let moment = ISOMoment.milliseconds(text) ?? ISOMoment.milliseconds(text + "Z") { return moment }
    guard let number = Double(text), number > 0, number < 1e14 else {
      throw Refusal(what: "wrote an end that is no moment; write it like 2024-03-20T10:30:00Z")
    }
    return Int64(number < 1e11 ? number * 1000 : number)
  }

  private static func member(_ names: [String], of object: JSONObject) -> JSONValue? {
    for name in names {
      if let member = object.members.last(where: { plain($0.key) == name }) { return member.value }
    }
    return nil
  }

  private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "_" && $0 != "-" } }
}
