import Screen
import SyncAPI
import SyncLog
import TaskModel

extension SetUp {
  /// Credentials that work, and with them project, instance and workspace; nil where somebody went on without asking
  /// the service.
  mutating func reachService() async throws -> ServiceReach? {
    var isFirst = true
    while true {
      try await askCredentials(isFirst: isFirst)
      isFirst = false
      switch try await find() {
      case .found(let reach): return reach
      case .alone:
        try await askIDs()
        return nil
      case .otherRegion:
        (answers.region, answers.endpoint) = (nil, nil)
        try await askRegion()
      case .otherCredentials: continue
      }
    }
  }

  private enum Search {
    case found(ServiceReach)
    case alone, otherCredentials, otherRegion
  }

  /// Asks the service, as often as somebody wants to try.
  private mutating func find() async throws -> Search {
    while true {
      do {
        let reach = try await reach()
        do {
          try await askProject(reach.reads)
          try await askWorkspace(reach.reads)
          await reach.reads.shutdown()
          return .found(reach)
        } catch {
          await reach.reads.shutdown()
          throw error
        }
      } catch let failure as FetchFailure {
        try explain(failure)
      } catch let error as ConfigurationError {
        guard dialogue.isAttended else { throw error }
        dialogue.say(Wording(error.description, error.description))
      }
      switch try await recover() {
      case .again: continue
      case .credentials: return .otherCredentials
      case .region: return .otherRegion
      case .alone: return .alone
      case .end: throw CommandFailure("nothing was written", nextStep: "`synctop doctor` looks into what fails")
      }
    }
  }

  /// What failed, likely why, and what to do; ends the set-up where nobody can decide what to do.
  func explain(_ failure: FetchFailure) throws {
    let words = FailureWords.sentence(for: failure, language: language)
    let said = FailureWords.detail(of: failure).map { "\n  said: \($0)" } ?? ""
    guard dialogue.isAttended else { throw CommandFailure(words.what + said, nextStep: words.nextStep) }
    let next = Wording("\n  next: ", "\n  下一步：").text(in: language)
    dialogue.say(Wording(words.what + said + next + words.nextStep, words.what + said + next + words.nextStep))
  }

  private func recover() async throws -> Recovery {
    let options = Recovery.allCases.map { recovery in
      switch recovery {
      case .again: Question.Option(label: say("try again", "重试"), names: ["again"])
      case .credentials: Question.Option(label: say("choose other credentials", "选择其他凭证"), names: ["credentials"])
      case .region: Question.Option(label: say("choose another region", "选择其他区域"), names: ["region"])
      case .alone:
        Question.Option(label: say("go on without asking the service", "不访问服务，继续设置"), names: ["alone"])
      case .end: Question.Option(label: say("end", "退出"), names: ["end"])
      }
    }
    let question = Question(title: Wording("What now?", "接下来？"), options: options, preselected: 0)
    guard case .option(let index) = try await dialogue.ask(question) else { return .end }
    return Recovery.allCases[index]
  }

  private func say(_ english: String, _ chinese: String) -> String { Wording(english, chinese).text(in: language) }

  /// The ids as somebody knows them.
  private mutating func askIDs() async throws {
    answers.project = .init(id: try await askID(Wording("Project id:", "项目 ID："), "--project-id", .projectID))
    answers.workspace = .init(id: try await askID(Wording("Workspace id:", "工作空间 ID："), "--workspace", .workspace))
  }

  private func askID(_ title: Wording, _ flag: String, _ key: SettingKey) async throws -> String {
    try await dialogue.askText(Question(title: title, other: Wording("an id", "ID"), flag: flag)) { answer in
      (try? key.spec.kind.read(answer, zones: ZoneRulesLoader.names)) == nil
        ? Wording("that can't be an id", "不是有效的 ID") : nil
    }
  }
}
