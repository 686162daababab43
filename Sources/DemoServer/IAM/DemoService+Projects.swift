import SyncLog

/// IAM's lists of projects.
extension DemoService {
  /// The most projects on a page.
  private static let pageLimit = 5000

  /// The account's projects: all of them, those of a name, or a page of them.
  func projects(_ request: Received) -> Answer {
    let parameters = Dictionary(request.parameters) { first, _ in first }
    var found = account.projects
    if let name = parameters["name"] { found = found.filter { $0.name == name } }
    if let enabled = parameters["enabled"] {
      guard ["true", "false"].contains(enabled) else { return .badSignIn }
      found = found.filter { $0.isEnabled == (enabled == "true") }
    }
    return page(of: found, parameters, request)
  }

  /// The projects that the caller can enter.
  func ownProjects(_ request: Received) -> Answer {
    page(of: account.projects.filter(\.isEnabled), Dictionary(request.parameters) { first, _ in first }, request)
  }

  /// A page where both its number and its length are asked for, and all otherwise.
  private func page(of all: [DemoProject], _ parameters: [String: String], _ request: Received) -> Answer {
    guard let page = parameters["page"], let length = parameters["per_page"] else { return answer(all, request) }
    guard let page = Int(page), let length = Int(length), (1...Int(Int32.max)).contains(page),
      (1...Self.pageLimit).contains(length)
    else { return .identity(400, "Bad Request", "The parameters page and per_page are invalid.") }
    return answer(Array(all.dropFirst((page - 1) * length).prefix(length)), request)
  }

  private func answer(_ projects: [DemoProject], _ request: Received) -> Answer {
    let itself = request.origin + request.target
    return .iam(
      200,
      [
        "links": ["self": .string(itself), "previous": nil, "next": nil],
        "projects": .array(projects.map { json(of: $0, links: request.origin + "/v3/projects/" + $0.id) }),
      ])
  }

  private func json(of project: DemoProject, links: String) -> JSONValue {
    [
      "id": .string(project.id), "name": .string(project.name), "domain_id": .string(account.domainID),
      "parent_id": .string(account.domainID), "is_domain": false, "enabled": .bool(project.isEnabled),
      "description": "", "links": ["self": .string(links)],
    ]
  }
}
