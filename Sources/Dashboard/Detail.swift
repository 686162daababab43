/// The detail pane: its tab, how far it is scrolled, and what is looked for in it.
package struct Detail: Equatable, Sendable {
  package internal(set) var tab = Tab.overview
  /// First row shown, an offset into `layout.rows`.
  package internal(set) var top = 0
  /// Columns that unwrapped lines are scrolled to the left.
  package internal(set) var shift = 0
  package internal(set) var wraps = true
  package internal(set) var find = Find()
  package internal(set) var layout: DetailLayout?

  package enum Tab: Int, Equatable, Sendable, CaseIterable {
    case overview, log, cause, raw
  }

  package struct Find: Equatable, Sendable {
    /// Nothing is looked for while this is empty.
    package internal(set) var needle = ""
    /// Lines that contain the needle, in order.
    package internal(set) var lines: [Int] = []
    /// Offset into `lines` of the match that was gone to last.
    package internal(set) var current: Int?
  }
}
