import Screen
import SyncLog

/// Foreign text on its way into a document.
enum ReportText {
  /// One line without secrets, and without what a terminal or a reader's program would obey.
  static func line(_ text: String) -> String { SafeText.line(SecretMask.apply(text), limit: 4096) }

  /// Lines without secrets.
  static func lines(_ text: String) -> [String] { SafeText.lines(SecretMask.apply(text), lineLimit: 65_536) }
}
