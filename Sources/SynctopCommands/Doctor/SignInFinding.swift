import SyncAPI
import SyncLog
import TaskModel

/// A sign-in that worked: by what, for how long, and whether IAM can be reached where it isn't needed yet.
struct SignInFinding {
  let connection: Connection
  let facts: SignInFacts

  func finding() async -> Finding {
    let isReached = connection.needsIAM ? true : await reachesIAM()
    let life = facts.life.map { "\(Int($0.components.seconds) / 60)" }
    let details: KeyValuePairs<String, JSONValue> = [
      "iam_endpoint": connection.iamEndpoint.map { .string($0.origin) } ?? .null,
      "reachable": isReached.map(JSONValue.bool) ?? .null, "asked": .bool(connection.needsIAM),
      "proof": .string(proof.english), "life_seconds": facts.life.map { .integer(Int($0.components.seconds)) } ?? .null,
      "milliseconds": .integer(facts.took.wholeMilliseconds),
    ]
    let signedIn = Wording(
      "signed in by \(proof.english)\(life.map { ", good for \($0) min" } ?? "") (\(facts.took.shown))",
      "已通过\(proof.chinese)登录\(life.map { "，有效期 \($0) 分钟" } ?? "")(\(facts.took.shown))")
    guard !connection.needsIAM else { return Finding(.iam, .ok, signedIn, details) }
    let reach =
      switch isReached {
      case true?: Wording("reachable", "可连接")
      case false?: Wording("not reachable", "无法连接")
      case nil: Wording("its address isn't known", "地址未知")
      }
    return Finding(
      .iam, .ok,
      Wording(
        "not needed: requests are proved by \(proof.english); \(reach.english)",
        "无需 IAM：请求使用\(proof.chinese)；\(reach.chinese)"), details)
  }

  private var proof: Wording {
    switch facts.proof {
    case .token: Wording("a token", "令牌")
    case .accessKey: Wording("an access key", "访问密钥")
    case .temporaryKey: Wording("a temporary access key", "临时访问密钥")
    }
  }

  private func reachesIAM() async -> Bool? {
    guard let endpoint = connection.iamEndpoint else { return nil }
    let probe = NetworkProbe(endpoint, transport: connection.transport, clock: .system)
    do throws(FetchFailure) {
      _ = try await probe.greet(at: probe.connect(to: probe.resolve()))
      return true
    } catch {
      return false
    }
  }
}
