import Screen
import SyncAPI
import SyncLog
import TaskModel

/// Whether IAM knows the project, and what it calls it.
struct ProjectCheck {
  let reads: SetUpAPI
  let wanted: ProjectChoice
  let id: String

  func finding() async -> Finding {
    let projects: [ProjectEntry]
    do throws(FetchFailure) {
      projects = try await reads.projects(nil)
    } catch {
      return unknown(error)
    }
    let details: KeyValuePairs<String, JSONValue> = [
      "id": .string(id), "name": projects.first { $0.id == id }.map { .string($0.name) } ?? .null,
      "projects": .integer(projects.count),
    ]
    if let project = projects.first(where: { $0.id == id }) {
      let text = "\(project.name) (\(project.id))"
      return Finding(.project, .ok, Wording(text, text), details)
    }
    let names = projects.prefix(5).map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    return Finding(
      .project, .warn,
      Wording("IAM lists no project \(id) for this user", "IAM 未向该用户列出项目 \(id)"),
      next: names.isEmpty
        ? Wording("check --project-id and --region", "请检查 --project-id 和 --region")
        : Wording("check --project-id; there are: \(names)", "请检查 --project-id；可用的有：\(names)"),
      details)
  }

  /// The list call needs no name: without one it may work all the same.
  private func unknown(_ failure: FetchFailure) -> Finding {
    let said = FailureWords.detail(of: failure).map { " (\($0))" } ?? ""
    return Finding(
      .project, .ok,
      Wording("\(id); its name can't be asked for\(said)", "\(id)；无法查询其名称\(said)"),
      ["id": .string(id), "name": .null, "said": .string(failure.message)])
  }
}
