package import TaskModel

extension RunOutcome {
  /// One column that tells the outcome apart without colour.
  package var glyph: String {
    switch self {
    case .running: "◌"
    case .succeeded: "✓"
    case .failed: "✗"
    case .other: "?"
    }
  }

  var style: Style {
    switch self {
    case .running: Style(.running)
    case .succeeded: Style(.good)
    case .failed: Style(.failing)
    case .other: Style(.dim)
    }
  }
}
