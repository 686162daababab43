import SyncAPI
import SyncLog
import TaskModel

/// The checks of one place, from its credentials to the rate that is left: each depends on those before it.
struct PlaceCheckup: Sendable {
  /// What needs a request that is proved.
  private static let service: [CheckID] = [.iam, .project, .workspace, .permissions, .pageSize, .rate]

  /// All checks of a place, in their order.
  static let checks: [CheckID] = [.credentials, .proxy, .dns, .tcp, .tls, .clock] + service

  let context: String?
  /// With what the credentials bring along, once they are known.
  private(set) var configuration: Configuration
  private let emit: @Sendable (Finding) async -> Void

  init(place: DoctorReading.Place, emit: @escaping @Sendable (Finding) async -> Void) {
    context = place.context
    configuration = place.configuration
    self.emit = emit
  }

  /// Ends by itself: every step has a time limit.
  mutating func run() async {
    let chosen = await checkCredentials()
    if let chosen, let hinted = try? configuration.hinted(by: chosen.hints) { configuration = hinted }
    guard let endpoint = configuration.endpoint else {
      return await skip(
        Array(Self.checks.dropFirst()), Wording("neither region nor endpoint is set", "未设置区域或终端节点"))
    }
    guard await checkNetwork(to: endpoint) else {
      return await skip(Self.service, Wording("the endpoint can't be reached", "无法连接终端节点"))
    }
    guard let chosen else {
      return await skip(Self.service, Wording("there are no credentials", "没有可用凭证"))
    }
    do throws(ConfigurationError) {
      let plan = try await ConnectionPlan(configuration, chosen: chosen)
      await checkService(try connection(plan))
    } catch {
      await tell(Finding(.iam, error: error))
      await skip(Array(Self.service.dropFirst()), Wording("nobody can sign in", "无法登录"))
    }
  }

  func skip(_ checks: [CheckID], _ reason: Wording) async {
    for check in checks { await tell(.skipped(check, because: reason)) }
  }

  func tell(_ finding: Finding) async {
    var finding = finding
    finding.place = context
    await emit(finding)
  }

  /// The workspace comes later, and isn't needed to sign in.
  private func connection(_ plan: ConnectionPlan) throws(ConfigurationError) -> Connection {
    do throws(ConnectionProblem) {
      return try plan.connection(workspace: "none")
    } catch {
      throw ConfigurationError(
        ConfigurationProblem(error.setting, "\(error)", nextStep: "set or correct \(error.setting)"))
    }
  }
}
