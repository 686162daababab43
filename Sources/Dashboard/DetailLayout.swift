package import SyncLog
package import TaskModel

/// A task's detail laid out for a width: made once for a log, not once a frame.
package struct DetailLayout: Equatable, Sendable {
  /// What the layout was made from; when this changes, a new one is due.
  package struct Key: Equatable, Sendable {
    package let task: SyncTask?
    package let standing: Standing?
    package let tab: Detail.Tab
    package let columns: Int
    package let wraps: Bool
    /// Seconds of the epoch, where the document speaks of ages; nil where it doesn't.
    package let second: Int64?

    package init(
      task: SyncTask?, standing: Standing?, tab: Detail.Tab, columns: Int, wraps: Bool, second: Int64? = nil
    ) {
      self.task = task
      self.standing = standing
      self.tab = tab
      self.columns = columns
      self.wraps = wraps
      self.second = second
    }
  }

  /// One row of the pane: safe text and what it is.
  package struct Row: Equatable, Sendable {
    /// The line of the document that the row is part of.
    package let line: Int
    package let text: String
    package let kind: Kind

    package init(line: Int, text: String, kind: Kind) {
      self.line = line
      self.text = text
      self.kind = kind
    }
  }

  package enum Kind: Equatable, Sendable {
    case plain, heading, dim
    case log(LogLine.Kind)
    case state(TaskState)
  }

  package let key: Key
  package let rows: [Row]
  /// The document's lines in safe text, unwrapped: what find looks at.
  package let lines: [String]

  package init(key: Key, rows: [Row], lines: [String]) {
    self.key = key
    self.rows = rows
    self.lines = lines
  }
}
