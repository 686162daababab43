import SyncAPI
import SyncLog
import TaskModel

extension SetUp {
  /// The instance and one of its workspaces: tasks are the instance's, so that any of them shows all.
  mutating func askWorkspace(_ reads: SetUpAPI) async throws {
    let project = answers.project?.id ?? ""
    if let named = flags.workspace {
      answers.workspace = .init(id: named)
      return try await name(named, reads, project)
    }
    dialogue.say(Wording("Looking for instances and workspaces …", "正在查找实例和工作空间 …"))
    let instances = try await reads.instances(project).filter(\.isUsable)
    guard !instances.isEmpty else {
      throw FetchFailure(
        .notFound, message: "this project has no instance of DataArts Studio that can be used")
    }
    let instance = try await chosen(instances)
    let workspaces = try await reads.workspaces(project, instance.id)
    guard !workspaces.isEmpty else {
      throw FetchFailure(.notFound, message: "the instance \(instance.name) shows this user no workspace")
    }
    let workspace = try await chosen(workspaces)
    answers.instance = .init(id: instance.id, name: instance.name)
    answers.workspace = .init(id: workspace.id, name: workspace.name)
  }

  private func chosen(_ instances: [InstanceEntry]) async throws -> InstanceEntry {
    guard instances.count > 1 else {
      dialogue.say(
        Wording(
          "Instance: \(instances[0].name) (\(instances[0].id)), the only one",
          "实例：\(instances[0].name)(\(instances[0].id))，唯一实例"))
      return instances[0]
    }
    let question = Question(
      title: Wording("Instance of DataArts Studio:", "DataArts Studio 实例："),
      options: instances.map { Question.Option(label: $0.name, note: $0.id, names: [$0.id]) }, flag: "--workspace")
    guard case .option(let index) = try await dialogue.ask(question) else { return instances[0] }
    return instances[index]
  }

  private func chosen(_ workspaces: [WorkspaceEntry]) async throws -> WorkspaceEntry {
    guard workspaces.count > 1 else {
      dialogue.say(
        Wording(
          "Workspace: \(workspaces[0].name) (\(workspaces[0].id)), the only one",
          "工作空间：\(workspaces[0].name)(\(workspaces[0].id))，唯一工作空间"))
      return workspaces[0]
    }
    let question = Question(
      title: Wording(
        "Workspace (any of them shows all tasks of the instance):", "工作空间(任一工作空间都可查看实例的全部任务)："),
      options: workspaces.map { Question.Option(label: $0.name, note: $0.id, names: [$0.id]) },
      preselected: workspaces.firstIndex(where: \.isDefault) ?? 0, flag: "--workspace")
    guard case .option(let index) = try await dialogue.ask(question) else { return workspaces[0] }
    return workspaces[index]
  }

  /// What a workspace that was named is called, and its instance; the list call tells whether it is right.
  private mutating func name(_ id: String, _ reads: SetUpAPI, _ project: String) async throws {
    guard let instances = try? await reads.instances(project).filter(\.isUsable) else { return }
    for instance in instances.prefix(5) {
      let workspaces = (try? await reads.workspaces(project, instance.id)) ?? []
      guard let workspace = workspaces.first(where: { $0.id == id }) else { continue }
      answers.instance = .init(id: instance.id, name: instance.name)
      answers.workspace = .init(id: id, name: workspace.name)
      return
    }
  }
}
