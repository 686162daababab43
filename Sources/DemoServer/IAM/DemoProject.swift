/// A project of the demo's account; the service has tasks in one of them only.
struct DemoProject: Equatable {
  let id: String
  let name: String
  /// A disabled one is listed, and nobody can enter it.
  var isEnabled = true

  /// The region that it belongs to: its name up to the first `_`.
  var region: Substring { name.prefix { $0 != "_" } }
}

extension DemoIdentity {
  /// What the project with the tasks is called: as its region, as projects are by default.
  package static let projectName = "cn-north-4"

  /// All projects of the account.
  var projects: [DemoProject] {
    [
      DemoProject(id: projectID, name: Self.projectName), DemoProject(id: otherProjects[0], name: "cn-north-4_test"),
      DemoProject(id: otherProjects[1], name: "cn-east-3"),
      DemoProject(id: otherProjects[2], name: "cn-south-1", isEnabled: false),
    ]
  }
}
