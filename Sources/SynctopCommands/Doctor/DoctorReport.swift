import Screen
import SyncLog
import TaskModel

/// Findings as they are printed.
struct DoctorReport: Sendable {
  private static let markWidth = 11
  private static let titleWidth = 17

  let language: Language
  let isColored: Bool
  /// Whether glyphs can be printed.
  let isUTF8: Bool
  /// Where lines are broken; nil to break none.
  let columns: Int?

  /// One finding: its status, its name, what was found, and beneath it what to do.
  func lines(of finding: Finding) -> String {
    let status = TextWidth.pad(mark(finding.status), to: Self.markWidth)
    let title = TextWidth.pad(say(finding.check.title), to: Self.titleWidth)
    let first = TextColor.apply(color(finding.status), to: status, isOn: isColored) + title
    let rest = finding.nextStep.map { lines(of: say(Wording("next: ", "下一步：")) + say($0)) } ?? ""
    return first + lines(of: say(finding.summary)).dropFirst(Self.markWidth + Self.titleWidth) + rest
  }

  /// A text at its indentation, broken where the terminal ends.
  private func lines(of text: String) -> String {
    let indent = Self.markWidth + Self.titleWidth
    let safe = SafeText.line(text)
    let lines = columns.map { TextWidth.wrap(safe, columns: max($0 - indent, 20)) } ?? [safe]
    return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }

  /// The line above the findings of a context.
  func heading(of place: String) -> String {
    "\n" + say(Wording("Context ", "上下文 ")) + SafeText.line(place) + "\n"
  }

  /// The line at the end.
  func verdict(_ findings: [Finding]) -> String {
    let failures = findings.count { $0.status == .fail }
    let warnings = findings.count { $0.status == .warn }
    let skipped = findings.count { $0.status == .skipped }
    let said = Wording(
      "\(failures) failed, \(warnings) to look at, \(skipped) skipped, \(findings.count { $0.status == .ok }) ok",
      "失败 \(failures)，注意 \(warnings)，跳过 \(skipped)，正常 \(findings.count { $0.status == .ok })")
    return "\n" + say(said) + "\n"
  }

  /// The whole report as one object.
  func json(_ findings: [Finding]) -> JSONValue {
    [
      "synctop": .string(Version.text),
      "checks": .array(findings.map { $0.json(say) }),
      "status": .string(Self.status(of: findings).rawValue),
    ]
  }

  /// The worst of all; what was skipped is no worse than what made it so.
  static func status(of findings: [Finding]) -> CheckStatus {
    findings.map(\.status).filter { $0 != .skipped }.max() ?? .ok
  }

  private func mark(_ status: CheckStatus) -> String {
    isUTF8 ? "\(status.glyph) \(say(status.word))" : say(status.word)
  }

  private func color(_ status: CheckStatus) -> TaskState? {
    switch status {
    case .ok: nil
    case .skipped: .unknown
    case .warn: .overdue
    case .fail: .failing
    }
  }

  private func say(_ wording: Wording) -> String { wording.text(in: language) }
}

extension TextColor {
  fileprivate static func apply(_ state: TaskState?, to text: String, isOn: Bool) -> String {
    isOn ? apply(state, to: text) : text
  }
}
