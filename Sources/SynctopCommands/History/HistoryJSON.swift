import SyncLog
import TaskModel

/// What is remembered, for programs. What isn't known is null.
struct HistoryJSON {
  let past: Past
  /// Whose hours of the day the statistics count.
  let zone: ZoneRules

  var document: JSONValue {
    let events = PastEvent.all(in: past)
    return [
      "since": .integer(past.since), "until": .integer(past.until), "cut": .bool(past.isCut),
      "watched": .array(past.watched.map(Self.span)), "scopes": .array(past.scopes.map(scope)),
      "tasks": .array(past.tasks.map(task)),
      "transitions": .array(
        events.compactMap { if case .change(let change) = $0.kind { transition(change, of: $0.task) } else { nil } }),
      "runs": .array(events.compactMap { if case .run(let run) = $0.kind { self.run(run, of: $0.task) } else { nil } }),
      "statistics": HistoryStatisticsJSON(past: past, zone: zone).value,
    ]
  }

  /// One object a change or a run, newest first.
  var lines: [JSONValue] {
    PastEvent.all(in: past).map { event in
      switch event.kind {
      case .change(let change): typed("transition", transition(change, of: event.task))
      case .run(let run): typed("run", self.run(run, of: event.task))
      }
    }
  }

  static func span(_ span: WatchedSpan) -> JSONValue { ["start": .integer(span.start), "end": .integer(span.end)] }

  static func number(_ number: Int64?) -> JSONValue { number.map { .integer($0) } ?? .null }

  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func typed(_ type: String, _ value: JSONValue) -> JSONValue {
    .object(JSONObject([.init(key: "type", value: .string(type))] + (value.object?.members ?? [])))
  }

  private func scope(_ scope: PastScope) -> JSONValue {
    [
      "scope": .string(scope.name), "context": Self.text(scope.context),
      "watched": .array(scope.watched.map(Self.span)),
    ]
  }

  private func names(_ task: PastTask) -> [JSONObject.Member] {
    [
      .init(key: "task_id", value: .string(task.id.text)),
      .init(key: "cluster_name", value: Self.text(task.task.clusterName)),
      .init(key: "scope", value: .string(past.scope(of: task).name)),
    ]
  }

  /// How a task stood at the window's end.
  func task(_ task: PastTask) -> JSONValue {
    var members = names(task)
    func add(_ key: String, _ value: JSONValue) { members.append(.init(key: key, value: value)) }
    add("context", Self.text(past.scope(of: task).context))
    add("state", Self.text(task.after?.state.rawValue))
    add("state_before", Self.text(task.before?.state.rawValue))
    add("vanished", .bool(task.isGone))
    add("overdue", .bool(task.after?.overdue ?? false))
    add("since", Self.number(task.after?.since))
    add("streak", task.track?.streak.map { .integer($0) } ?? .null)
    add("streak_at_least", .bool(task.track?.streakAtLeast ?? false))
    add("limit", .integer(past.scope(of: task).streakLimit))
    add("last_success", Self.number(task.track?.lastSuccess))
    add("next_run", Self.number(task.after?.nextRun.next))
    add("cause", task.cause.map { Self.cause($0.id, $0.summary, $0.fingerprint) } ?? .null)
    add("acknowledged", task.acknowledgement.map(AcknowledgementJSON.value) ?? .null)
    add("note", task.note.map(AcknowledgementJSON.value) ?? .null)
    return .object(JSONObject(members))
  }

  private func transition(_ change: RecordedChange, of task: PastTask) -> JSONValue {
    let members: [JSONObject.Member] = [
      .init(key: "at", value: .integer(change.at)), .init(key: "after", value: Self.number(change.after)),
      .init(key: "kind", value: .string(change.kind.name)),
      .init(key: "from", value: Self.text(change.kind.from?.rawValue)),
      .init(key: "to", value: Self.text(change.kind.to?.rawValue)),
      .init(key: "sync_time", value: Self.number(change.run)),
      .init(key: "fingerprint", value: Self.text(change.fingerprint.map(SecretMask.apply))),
    ]
    return .object(JSONObject(names(task) + members))
  }

  private func run(_ run: TaskRun, of task: PastTask) -> JSONValue {
    let duration = run.duration()
    let hasCause = run.fingerprint != nil || run.causeClass != nil
    let members: [JSONObject.Member] = [
      .init(key: "sync_time", value: .integer(run.start)), .init(key: "outcome", value: .string(run.outcome.name)),
      .init(key: "seen_at", value: .integer(run.seenAt)),
      .init(key: "last_seen_running", value: Self.number(run.lastSeenRunning)),
      .init(key: "duration_at_least", value: Self.number(duration?.atLeast)),
      .init(key: "duration_at_most", value: Self.number(duration?.atMost)),
      .init(key: "has_log", value: .bool(run.hasLog)),
      .init(key: "cause", value: hasCause ? Self.cause(run.causeClass, run.causeSummary, run.fingerprint) : .null),
    ]
    return .object(JSONObject(names(task) + members))
  }

  static func cause(_ causeClass: String?, _ summary: Wording?, _ fingerprint: String?) -> JSONValue {
    [
      "class": text(causeClass), "summary": text(summary.map { SecretMask.apply($0.english) }),
      "fingerprint": text(fingerprint.map(SecretMask.apply)),
    ]
  }
}
