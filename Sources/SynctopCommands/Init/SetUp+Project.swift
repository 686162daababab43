import SyncAPI
import SyncLog
import TaskModel

extension SetUp {
  /// The project: the one that was named, the only one, or the one that is chosen.
  mutating func askProject(_ reads: SetUpAPI) async throws {
    if let id = flags.projectID {
      let known = try? await reads.projects(nil).first { $0.id == id }
      answers.project = .init(id: id, name: known?.name ?? "")
      return
    }
    dialogue.say(Wording("Looking for projects …", "正在查找项目 …"))
    let projects = try await reads.projects(nil)
    guard !projects.isEmpty else {
      throw FetchFailure(.notFound, message: "IAM lists no project for this user", step: .signIn)
    }
    if projects.count == 1 {
      answers.project = .init(id: projects[0].id, name: projects[0].name)
      return dialogue.say(
        Wording(
          "Project: \(projects[0].name) (\(projects[0].id)), the only one",
          "项目：\(projects[0].name)(\(projects[0].id))，唯一项目"))
    }
    let question = Question(
      title: Wording("Project:", "项目："),
      options: projects.map { Question.Option(label: $0.name, note: $0.id, names: [$0.id]) },
      preselected: likely(projects), flag: "--project-id")
    guard case .option(let index) = try await dialogue.ask(question) else { return }
    answers.project = .init(id: projects[index].id, name: projects[index].name)
  }

  /// The project that the environment or the credentials speak of, else the region's main one.
  private func likely(_ projects: [ProjectEntry]) -> Int? {
    let id = environment["SYNCTOP_PROJECT_ID"] ?? hint(.projectID)
    let name = hint(.projectName) ?? answers.region
    return projects.firstIndex { $0.id == id } ?? projects.firstIndex { $0.name == name }
  }
}
