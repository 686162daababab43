import SyncAPI
import SyncLog

extension PlaceCheckup {
  /// Which credentials count and why, and what was skipped and why; gives them where there are some.
  func checkCredentials() async -> ChosenCredentials? {
    let chain = CredentialChain(configuration)
    let report = chain.report()
    do throws(ConfigurationError) {
      let chosen = try await chain.choose()
      var finding = Self.finding(chosen, report)
      finding.details = Self.details(report)
      await tell(finding)
      return chosen
    } catch {
      var finding = Finding(.credentials, error: error)
      finding.details = Self.details(report)
      await tell(finding)
      return nil
    }
  }

  /// Sources that have a part of what is needed are told, since somebody may have meant them.
  private static func finding(_ chosen: ChosenCredentials, _ report: CredentialReport) -> Finding {
    let skipped = chosen.skipped.map { "\($0.source.title) (\($0.finding))" }.joined(separator: ", ")
    let reason = report.reason
    let told = Wording(
      "\(chosen.credentials), \(chosen.place); \(reason.english)",
      "\(kind(of: chosen.credentials))，\(chosen.place)；\(reason.chinese)")
    guard let first = chosen.skipped.compactMap(\.problem).first else {
      return Finding(.credentials, .ok, told)
    }
    return Finding(
      .credentials, .warn, Wording("\(told.english): \(skipped)", "\(told.chinese)：\(skipped)"),
      next: Wording(first.nextStep, first.nextStep))
  }

  private static func kind(of credentials: Credentials) -> String {
    switch credentials {
    case .token: "令牌"
    case .accessKey: "访问密钥"
    case .password: "用户名和密码"
    case .issued(let issuer): "\(issuer.name) 提供的凭证"
    }
  }

  /// Every source in its order. Holds no secret: places are names of variables and files.
  private static func details(_ report: CredentialReport) -> [JSONObject.Member] {
    let sources = report.candidates.map { candidate in
      let problem = candidate.problem.map { JSONValue.string($0.nextStep) } ?? .null
      let source: JSONValue = [
        "source": .string(candidate.source.rawValue), "place": .string(candidate.place),
        "found": .string(candidate.finding), "next_step": problem,
        "counts": .bool(report.considered.contains(candidate)),
      ]
      return source
    }
    return [
      .init(key: "used", value: report.winner.map { .string($0.source.rawValue) } ?? .null),
      .init(key: "why", value: .string(report.reason.english)),
      .init(key: "pinned", value: report.pinned.map { .string($0.rawValue) } ?? .null),
      .init(key: "sources", value: .array(sources)),
    ]
  }
}
