import Screen
import SyncAPI
import TaskModel

/// One call of the service from the command line, whose failure is told to a person.
struct ServiceCall {
  private let settings: ResolvedSettings
  private let workspace: String?
  private let desk: SignInDesk?

  /// Reads by one of the workspaces, else by the first; `desk` is where several calls share their sign-ins.
  init(_ settings: ResolvedSettings, workspace: String? = nil, desk: SignInDesk? = nil) {
    self.settings = settings
    self.workspace = workspace
    self.desk = desk
  }

  /// What the call brings; throws `CommandFailure` with what happened, likely why, and the next step.
  func run<Answer: Sendable>(_ call: (SyncAPI) async throws(FetchFailure) -> Answer) async throws -> Answer {
    let api = settings.makeAPI(workspace: workspace, desk: desk)
    do throws(FetchFailure) {
      let answer = try await call(api)
      await api.shutdown()
      return answer
    } catch {
      await api.shutdown()
      throw Self.failure(error, at: settings.connection.place(of: error.step), settings.local.language)
    }
  }

  static func failure(_ failure: FetchFailure, at place: String, _ language: Language) -> CommandFailure {
    let words = FailureWords.sentence(for: failure, language: language)
    let detail = FailureWords.detail(of: failure).map { "\n  said: \($0)" } ?? ""
    return CommandFailure("\(place): \(words.what)\(detail)", nextStep: words.nextStep)
  }
}

extension Connection {
  /// Which address a failure is about.
  fileprivate func place(of step: FetchFailure.Step) -> String {
    switch step {
    case .signIn, .passcode, .issue: (iamEndpoint ?? endpoint).origin
    case .read: endpoint.origin
    }
  }
}
