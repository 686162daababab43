import TaskModel

/// Colours for lines of text on stdout: the board has its own way through the terminal's own description.
enum TextColor {
  /// `text` in the colour of `state`; as it is where the state is nil or well.
  static func apply(_ state: TaskState?, to text: String) -> String {
    guard let code = state.flatMap(code) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static func code(_ state: TaskState) -> String? {
    switch state {
    case .failing: "1;31"
    case .stopped: "1;35"
    case .stuck, .retrying, .overdue, .late: "33"
    case .running: "36"
    case .neverRan, .unknown: "2"
    case .ok: nil
    }
  }
}
