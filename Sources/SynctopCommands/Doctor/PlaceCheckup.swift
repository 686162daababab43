import SyncAPI
import SyncLog
import TaskModel

/// The checks of one place, from its credentials to the rate that is left: each depends on those before it.
struct PlaceCheckup: Sendable {
  /// What needs a request that is proved.
  private static let service: [CheckID] = [.iam, .project, .workspace, .permissions, .pageSize, .rate]

  /// All checks of a place, in their order.
  static let checks: [CheckID] = [.credentials, .proxy, .dns, .tcp, .tls, .clock] + service

  let place: DoctorReading.Place
  let emit: @Sendable (Finding) async -> Void

  /// Ends by itself: every step has a time limit.
  func run() async {
    let credentials = await checkCredentials()
    guard let endpoint = place.configuration.endpoint else {
      return await skip(
        Array(Self.checks.dropFirst()), Wording("neither region nor endpoint is set", "未设置区域或终端节点"))
    }
    guard await checkNetwork(to: endpoint) else {
      return await skip(Self.service, Wording("the endpoint can't be reached", "无法连接终端节点"))
    }
    guard let credentials else {
      return await skip(Self.service, Wording("there are no credentials", "没有可用凭证"))
    }
    do throws(ConnectionProblem) {
      await checkService(try connection(endpoint, credentials))
    } catch {
      await tell(Self.finding(error))
      await skip(Array(Self.service.dropFirst()), Wording("\(error.setting) is wrong", "\(error.setting) 有误"))
    }
  }

  func skip(_ checks: [CheckID], _ reason: Wording) async {
    for check in checks { await tell(.skipped(check, because: reason)) }
  }

  func tell(_ finding: Finding) async {
    var finding = finding
    finding.place = place.context
    await emit(finding)
  }

  /// The workspace comes later, and isn't needed to sign in.
  private func connection(_ endpoint: Endpoint, _ credentials: Credentials) throws(ConnectionProblem) -> Connection {
    let configuration = place.configuration
    return try Connection(
      endpoint: endpoint, projectID: configuration.text(.projectID), workspace: "none", credentials: credentials,
      settings: ListSettings(for: endpoint),
      projectName: configuration.text(.projectName) ?? configuration.text(.region),
      iamEndpoint: configuration.iamEndpoint, transport: configuration.probeTransport())
  }

  private static func finding(_ problem: ConnectionProblem) -> Finding {
    Finding(
      .iam, .fail, Wording("\(problem.setting): \(problem)", "\(problem.setting)：\(problem)"),
      next: Wording("set or correct \(problem.setting)", "请设置或更正 \(problem.setting)"))
  }
}
