import Screen
import SyncLog
import SyncWire
import TaskModel

/// One task for people: how it stands, every field of the API's, and the log line by line.
struct TaskSheet {
  let settings: LocalSettings
  /// Epoch milliseconds.
  let now: Int64
  /// Columns of the terminal; nil off a terminal, where nothing is cut.
  let columns: Int?

  /// Bytes of the log that are printed, in one line or in many; those behind them are counted.
  private static let logLimit = 64 << 20

  func text(_ task: DerivedTask) -> String {
    let facts = standing(task) + place(task) + fields(task)
    let width = (facts.map { TextWidth.columns(of: $0.0) }.max() ?? 0) + 2
    let head = facts.map { TextWidth.pad($0.0, to: width) + $0.1 }
    let log = SafeText.lines(task.wire.log, limit: Self.logLimit, lineLimit: Self.logLimit).map { "  " + $0 }
    let lines = head + (log.isEmpty ? [] : [WireField.syncMessage.rawValue] + log)
    return lines.map { line in (columns.map { TextWidth.cut(line, to: $0) } ?? line) + "\n" }.joined()
  }

  private func standing(_ task: DerivedTask) -> [(String, String)] {
    let run = task.standing.nextRun
    return [
      ("state", task.standing.state.word.text(in: settings.language)),
      ("since", task.standing.since.map(moment) ?? "-"),
      ("next", run.next.map { "\(run.state.rawValue) \(moment($0))" } ?? run.state.rawValue),
      ("cause", SafeText.line(task.cause?.summary.text(in: settings.language) ?? "-")),
    ]
  }

  private func place(_ task: DerivedTask) -> [(String, String)] {
    task.context.map { [("context", SafeText.line($0))] } ?? []
  }

  private func fields(_ task: DerivedTask) -> [(String, String)] {
    (task.wire.object.object?.members ?? []).filter { $0.key != WireField.syncMessage.rawValue }.map { member in
      (SafeText.line(member.key), SafeText.line(value(member)))
    }
  }

  /// A moment is told twice: as it came, and as people read it.
  private func value(_ member: JSONObject.Member) -> String {
    let text = member.value.string ?? member.value.jsonText()
    let times: [WireField] = [.syncTime, .createTime, .updateTime]
    guard times.contains(where: { $0.rawValue == member.key }), let time = Int64(text), time > 100_000_000_000 else {
      return text
    }
    return "\(text) (\(moment(time)))"
  }

  private func moment(_ time: Int64) -> String { "\(settings.displayZone.local(time)) \(settings.displayZone.name)" }
}
