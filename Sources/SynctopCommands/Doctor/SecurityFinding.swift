import SyncAPI
import SyncLog
import TaskModel

/// What a handshake, or one that failed, says.
enum SecurityFinding {
  /// A certificate that ends within this many days is told.
  private static let daysToTell: Int64 = 14

  /// `now` is in epoch milliseconds; `authorities` is the path of the users' own authorities.
  static func finding(_ facts: GreetingFacts, now: Int64, authorities: String?) -> Finding {
    guard let security = facts.security else {
      return .skipped(
        .tls, because: Wording("the endpoint is plain http, which only this machine may be", "终端节点为明文 http，仅限本机"))
    }
    guard let certificate = security.certificate else {
      return Finding(.tls, .ok, Wording(security.version, security.version))
    }
    let days = (certificate.notAfter - now / 1000) / 86_400
    let isShort = days < daysToTell
    let details: KeyValuePairs<String, JSONValue> = [
      "version": .string(security.version), "subject": .string(certificate.subject),
      "issuer": .string(certificate.issuer), "days_left": .integer(Int(days)),
      "ca_file": authorities.map(JSONValue.string) ?? .null,
      "milliseconds": .integer(facts.took.wholeMilliseconds),
    ]
    return Finding(
      .tls, isShort ? .warn : .ok,
      Wording(
        "\(security.version), \(certificate.subject), by \(certificate.issuer), \(days) days left",
        "\(security.version)，\(certificate.subject)，签发者 \(certificate.issuer)，剩余 \(days) 天"),
      next: isShort
        ? Wording("tell whoever runs the endpoint that its certificate ends soon", "请告知终端节点的管理者：证书即将到期") : nil,
      details)
  }

  /// A way that broke at or before the handshake.
  static func finding(_ failure: FetchFailure, _ endpoint: Endpoint) -> Finding {
    var finding = Finding(.tls, failure: failure)
    guard failure.kind == .tlsFailed else { return finding }
    finding.nextStep = Wording(
      "if a company's proxy or your own authority signs certificates here, name its file with --ca-file; synctop never "
        + "skips the check",
      "如果此处由企业代理或自建 CA 签发证书，请用 --ca-file 指定其证书文件；synctop 不会跳过校验")
    return finding
  }
}
