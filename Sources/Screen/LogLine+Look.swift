import SyncLog

extension LogLine.Kind {
  var style: Style {
    switch self {
    case .entry(let outcome): outcome.style
    case .text: .plain
    case .job: Style(.accent)
    case .error: Style(.failing)
    case .json, .folded: Style(.dim)
    case .raw: Style(.unsafe)
    case .omitted: Style(.dim, .bold)
    }
  }
}

extension LogOutcome {
  fileprivate var style: Style {
    switch self {
    case .failed: Style(.failing, .bold)
    case .succeeded: Style(.good, .bold)
    case .unknown: Style(.title, .bold)
    }
  }

  /// Tells the outcome apart without colour.
  var mark: String {
    switch self {
    case .failed: " ✗"
    case .succeeded: " ✓"
    case .unknown: ""
    }
  }
}
