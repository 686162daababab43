/// The detail pane: its tab, how far it is scrolled, and what is looked for in it.
package struct Detail: Equatable, Sendable {
  package internal(set) var tab = Tab.overview
  /// The most steps that wait for a layout; more are dropped.
  package static let stepLimit = 256

  /// First row shown, an offset into `layout.rows`.
  package internal(set) var top = 0
  /// The current line, an offset into `layout.lines`: what folds, and what is copied. Never one that is folded away.
  package internal(set) var cursor = 0
  /// Columns that unwrapped lines are scrolled to the left.
  package internal(set) var shift = 0
  package internal(set) var wraps = true
  package internal(set) var find = Find()
  package internal(set) var layout: DetailLayout?
  /// What waits for a layout.
  var steps: [DetailStep] = []

  package enum Tab: Int, Equatable, Sendable, CaseIterable {
    case overview, log, cause, history, raw
    /// Two logs beside each other; shown in the place of the others, not among them.
    case compare

    /// The tabs that there always are, in their order.
    package static let listed = allCases.filter { $0 != .compare }

    /// Whether lines are made for the width of the pane, as pictures are.
    var fillsWidth: Bool {
      switch self {
      case .history: true
      case .overview, .log, .cause, .raw, .compare: false
      }
    }

    /// Whether keys move a current line rather than the text.
    package var hasCursor: Bool {
      switch self {
      case .overview, .log, .cause, .history, .compare: true
      case .raw: false
      }
    }
  }

  package struct Find: Equatable, Sendable {
    /// Nothing is looked for while this is empty.
    package internal(set) var needle = ""
    /// Lines that contain the needle, in order.
    package internal(set) var lines: [Int] = []
    /// Offset into `lines` of the match that was gone to last.
    package internal(set) var current: Int?
    /// The line from which on was looked.
    var origin = 0
  }

  /// What the current line stands for, as it came; nil where no line is the current one.
  package var value: String? {
    guard tab.hasCursor, let lines = layout?.lines, lines.indices.contains(cursor) else { return nil }
    return lines[cursor].copyText
  }

  /// Goes back to the top, as for another document.
  mutating func rewind() {
    top = 0
    cursor = 0
    shift = 0
    find.current = nil
    find.origin = 0
    steps = []
  }
}
