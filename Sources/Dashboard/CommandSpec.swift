package import SyncLog

/// One row of the command table: all that dispatch, help, footer, palette and README know of a command.
package struct CommandSpec: Sendable {
  /// Kebab-case, stable: what a user's key map and the palette call it.
  package let id: String
  package let title: Wording
  package let detail: Wording
  package let group: Group
  package let modes: Set<Mode>
  package let keys: [Key]
  /// Place in the footer, smaller first and dropped last; nil keeps it out.
  package let footer: Int?
  /// Other words that the palette takes for it.
  package let aliases: [String]
  package let availability: @Sendable (AppState) -> Availability

  /// The headings of help.
  package enum Group: Hashable, Sendable, CaseIterable {
    case moving, panes, list, people, log, past, polling, program

    package var title: Wording {
      switch self {
      case .moving: Wording("Moving", "移动")
      case .panes: Wording("Panes and tabs", "窗格与标签页")
      case .list: Wording("List", "列表")
      case .people: Wording("Acknowledging and marking", "确认与标记")
      case .log: Wording("Log", "日志")
      case .past: Wording("Past", "历史与回看")
      case .polling: Wording("Polling", "轮询")
      case .program: Wording("Program", "程序")
      }
    }
  }
}
