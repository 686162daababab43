import Screen
import SyncLog
import TaskModel

/// Prints acknowledgements.
struct AcknowledgePrinter {
  let words: ReportWords
  let zone: ZoneRules
  let output: Output

  /// What was done, a line a task.
  func lines(_ tasks: [AcknowledgedTask], isRemoved: Bool) -> String {
    tasks.map { task in
      let ack = task.acknowledgement
      let name = "\(task.title) (\(task.task.id.text))"
      let until = ack.until.map { words.until(moment($0)) } ?? words.unlimited
      let text =
        isRemoved ? words.withdrawn(name, ack.author) : words.acknowledgedNow(name, ack.author, until, ack.matter)
      return safe(text) + "\n"
    }.joined()
  }

  func list(_ tasks: [AcknowledgedTask], _ format: Format?) throws {
    switch format ?? (output.isTerminal ? .table : .json) {
    case .json:
      try output.line(
        JSONValue.object(
          JSONObject([.init(key: "acknowledgements", value: .array(tasks.map(json)))])
        ).jsonText(pretty: output.isTerminal))
    case .ndjson: try output.data(tasks.map { json($0).jsonText() + "\n" }.joined())
    case .csv: try output.data(([Self.heads] + tasks.map(cells)).map { CSVText.record($0) }.joined())
    case .table: try output.data(table(tasks))
    }
  }

  private static let heads = [
    "task_id", "cluster_name", "scope", "state", "matter", "since", "at", "until", "author", "note", "id",
  ]

  private func json(_ task: AcknowledgedTask) -> JSONValue {
    let members: [JSONObject.Member] = [
      .init(key: "task_id", value: .string(task.task.id.text)),
      .init(key: "cluster_name", value: HistoryJSON.text(task.task.clusterName)),
      .init(key: "scope", value: .string(task.scope.name)),
      .init(key: "context", value: HistoryJSON.text(task.scope.context)),
      .init(key: "state", value: .string(task.standing.state.rawValue)),
    ]
    return .object(JSONObject(members + (AcknowledgementJSON.value(task.acknowledgement).object?.members ?? [])))
  }

  private func cells(_ task: AcknowledgedTask) -> [String] {
    let ack = task.acknowledgement
    return [
      task.task.id.text, task.task.clusterName ?? "", task.scope.name, task.standing.state.rawValue,
      SecretMask.apply(ack.matter), ack.since.map(String.init) ?? "", "\(ack.at)", ack.until.map(String.init) ?? "",
      ack.author, SecretMask.apply(ack.note), ack.id,
    ]
  }

  private func table(_ tasks: [AcknowledgedTask]) -> String {
    guard !tasks.isEmpty else { return words.nothingAcknowledged + "\n" }
    let rows = tasks.map { task in
      let ack = task.acknowledgement
      let state = task.standing.state
      return [
        "\(state.glyph) \(words.text(state.word))", task.title, task.task.id.text, ack.author, moment(ack.at),
        ack.until.map { moment($0) } ?? words.unlimited, ack.note,
      ].map(safe)
    }
    let heads = [words.status, words.task, words.id, words.by, words.when, words.untilLabel, words.note]
    return TextColumns([heads] + rows).lines.map { $0 + "\n" }.joined()
  }

  private func safe(_ text: String) -> String { SafeText.line(SecretMask.apply(text)) }

  private func moment(_ moment: Int64) -> String {
    let time = zone.local(moment)
    return "\(time.dateText) \(time.clockText)"
  }
}
