import Signing
import SyncLog

/// Temporary keys: those that IAM makes of a sign-in, and those that a server's metadata service hands out.
extension DemoService {
  /// How long temporary keys may be good, in seconds, and how long they are where nothing is said.
  private static let durations = 900...86_400

  /// The answer to a request for temporary keys by somebody who has signed in, or who signed it.
  func securityToken(_ request: Received, at now: Int64) async -> Answer {
    guard let identity = try? JSONValue.parse(request.body)["auth"]?["identity"],
      let methods = identity["methods"]?.array?.map({ $0.string ?? "" }), methods.count == 1
    else { return .badParameter("auth") }
    let caller: Caller
    do throws(Refusal) {
      caller = try await self.caller(of: request, identity, at: now)
    } catch {
      return error.asIdentity
    }
    switch methods[0] {
    case "token": return await keys(for: caller, identity["token"]?["duration_seconds"], at: now)
    case "assume_role":
      let part = identity["assume_role"]
      guard let role = part.flatMap(AssumedRole.init) else { return .badParameter("assume_role") }
      guard let agency = agency(role) else { return .missing("agency", role.agency) }
      return await keys(for: agency, part?["duration_seconds"], at: now)
    default: return .badParameter("methods")
    }
  }

  /// By a token in the body, a token in the header, or a signature.
  private func caller(
    of request: Received, _ identity: JSONValue, at now: Int64
  ) async throws(Refusal) -> Caller {
    guard let token = identity["token"]?["id"]?.string else { return try await gatekeeper.caller(of: request, at: now) }
    return try await gatekeeper.holder(of: token, at: now)
  }

  private func keys(for caller: Caller, _ duration: JSONValue?, at now: Int64) async -> Answer {
    let seconds = duration.map { $0.scalarText.flatMap { Int($0) } ?? 0 } ?? Self.durations.lowerBound
    guard Self.durations.contains(seconds) else { return .badParameter("duration_seconds") }
    let held = await gatekeeper.keys.issue(to: caller, at: now, seconds: seconds)
    return .iam(201, json(of: held))
  }

  /// Temporary keys as IAM and the metadata service write them.
  func json(of held: KeyDesk.Held) -> JSONValue {
    [
      "credential": [
        "access": .string(held.key.id), "secret": .string(held.key.secret),
        "securitytoken": .string(held.key.securityToken ?? ""),
        "expires_at": .string(UTCStamp.text(held.expiry ?? 0)),
      ]
    ]
  }
}
