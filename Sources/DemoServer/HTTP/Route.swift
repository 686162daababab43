/// What an address means.
enum Route: Equatable {
  case list(project: String)
  case task(project: String, id: String)

  /// Nil for an address that isn't documented.
  init?(path: Substring) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5 || parts.count == 6, parts[0].isEmpty, parts[1] == "v1",
      parts[3] == "security", parts[4] == "member-sync-tasks"
    else { return nil }
    if parts.count == 5 {
      self = .list(project: parts[2])
    } else if !parts[5].isEmpty {
      self = .task(project: parts[2], id: parts[5])
    } else {
      return nil
    }
  }

  var project: String {
    switch self {
    case .list(let project), .task(let project, _): project
    }
  }
}
