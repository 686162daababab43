import Screen
import SyncAPI
import SyncLog
import TaskModel

/// Whether the workspaces exist, in which instance, and what they are called.
struct WorkspaceCheck {
  /// The most instances that are looked into.
  private static let instanceLimit = 5

  let reads: SetUpAPI
  let projectID: String
  /// The configured ids; empty where one is to be found.
  let wanted: [String]

  /// With the workspace that the list call is to be made in; nil where none is known.
  func finding() async -> (Finding, String?) {
    do throws(FetchFailure) {
      let instances = try await reads.instances(projectID).filter(\.isUsable)
      var workspaces: [(instance: InstanceEntry, workspace: WorkspaceEntry)] = []
      for instance in instances.prefix(Self.instanceLimit) {
        workspaces += try await reads.workspaces(projectID, instance.id).map { (instance, $0) }
      }
      return wanted.isEmpty ? chosen(workspaces, instances) : (compared(workspaces, instances), wanted.first)
    } catch {
      return (unknown(error), wanted.first)
    }
  }

  private typealias Entry = (instance: InstanceEntry, workspace: WorkspaceEntry)

  private func compared(_ found: [Entry], _ instances: [InstanceEntry]) -> Finding {
    let details = details(found, instances)
    let missing = wanted.filter { id in !found.contains { $0.workspace.id == id } }
    guard missing.isEmpty else {
      let list = Self.list(found)
      let wrong = missing.joined(separator: ", ")
      return Finding(
        .workspace, .fail,
        Wording("there is no workspace \(wrong) in this project", "此项目中没有工作空间 \(wrong)"),
        next: list.isEmpty
          ? Wording("check --project-id and --region", "请检查 --project-id 和 --region")
          : Wording("check --workspace; there are: \(list)", "请检查 --workspace；可用的有：\(list)"),
        details)
    }
    let known = found.filter { wanted.contains($0.workspace.id) }
    let text = known.map { "\($0.workspace.name) (\($0.workspace.id))" }.joined(separator: ", ")
    let instance = Set(known.map { "\($0.instance.name) (\($0.instance.id))" }).sorted().joined(separator: ", ")
    return Finding(
      .workspace, .ok, Wording("\(text) in instance \(instance)", "\(text)，实例 \(instance)"), details)
  }

  private func chosen(_ found: [Entry], _ instances: [InstanceEntry]) -> (Finding, String?) {
    let details = details(found, instances)
    guard !found.isEmpty else {
      return (
        Finding(
          .workspace, .fail,
          Wording(
            "this project has no instance of DataArts Studio with a workspace", "此项目中没有包含工作空间的 DataArts Studio 实例"),
          next: Wording("check --project-id and --region", "请检查 --project-id 和 --region"), details), nil
      )
    }
    guard Set(found.map(\.instance.id)).count == 1 else {
      let list = Self.list(found)
      return (
        Finding(
          .workspace, .fail,
          Wording("no workspace is set, and there are several instances", "未设置工作空间，且存在多个实例"),
          next: Wording(
            "run `synctop init`, or set --workspace; there are: \(list)",
            "请运行 `synctop init` 或设置 --workspace；可用的有：\(list)"),
          details), nil
      )
    }
    let entry = found.first { $0.workspace.isDefault } ?? found[0]
    let text = "\(entry.workspace.name) (\(entry.workspace.id))"
    return (
      Finding(
        .workspace, .ok, Wording("none is set; found \(text)", "未设置；找到 \(text)"), details), entry.workspace.id
    )
  }

  private func unknown(_ failure: FetchFailure) -> Finding {
    let said = FailureWords.detail(of: failure).map { " (\($0))" } ?? ""
    let name = wanted.joined(separator: ", ")
    guard !wanted.isEmpty else {
      var finding = Finding(.workspace, failure: failure)
      finding.nextStep = Wording("set --workspace", "请设置 --workspace")
      return finding
    }
    return Finding(
      .workspace, .warn,
      Wording("\(name); whether it exists can't be asked\(said)", "\(name)；无法查询其是否存在\(said)"),
      next: Wording("see whether the list call works below", "请查看下方的列表接口是否可用"),
      ["wanted": .array(wanted.map(JSONValue.string)), "said": .string(failure.message)])
  }

  private func details(_ found: [Entry], _ instances: [InstanceEntry]) -> KeyValuePairs<String, JSONValue> {
    [
      "wanted": .array(wanted.map(JSONValue.string)), "instances": .integer(instances.count),
      "workspaces": .array(
        found.prefix(20).map { entry in
          [
            "id": .string(entry.workspace.id), "name": .string(entry.workspace.name),
            "instance_id": .string(entry.instance.id), "instance_name": .string(entry.instance.name),
            "default": .bool(entry.workspace.isDefault),
          ]
        }),
    ]
  }

  private static func list(_ found: [Entry]) -> String {
    found.prefix(5).map { "\($0.workspace.name) (\($0.workspace.id))" }.joined(separator: ", ")
  }
}
