import SyncLog

extension LogOutcome {
  var style: Style {
    switch self {
    case .failed: Style(.failing, .bold)
    case .succeeded: Style(.good, .bold)
    case .unknown: Style(.title, .bold)
    }
  }

  /// Tells the outcome apart without colour.
  var glyph: String {
    switch self {
    case .failed: "✗"
    case .succeeded: "✓"
    case .unknown: ""
    }
  }
}
