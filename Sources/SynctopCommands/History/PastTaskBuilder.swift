import TaskModel

/// Puts together what is known of each task: the boards at both ends of a window, and what came in between.
struct PastTaskBuilder {
  let scopes: [PastScope]
  /// Epoch milliseconds.
  let since: Int64
  let before: PastBoard
  let after: PastBoard
  let rows: PastRows
  let notes: [TaskID: TaskNote]

  /// All tasks, or those with the id `wanted`, by scope and name.
  func tasks(_ wanted: String?) -> [PastTask] {
    let boards = (after.digest.snapshot.tasks + before.digest.snapshot.tasks).map(\.id)
    var ids: [TaskID] = []
    var seen: Set<TaskID> = []
    for id in boards + rows.changes.keys + rows.runs.keys where wanted == nil || id.text == wanted {
      if seen.insert(id).inserted { ids.append(id) }
    }
    let numbers = Dictionary(scopes.enumerated().map { ($1.place, $0) }) { first, _ in first }
    return ids.compactMap { id in numbers[id.place].map { task(id, in: $0) } }
      .sorted { ($0.scope, $0.title, $0.id.text) < ($1.scope, $1.title, $1.id.text) }
  }

  private func task(_ id: TaskID, in scope: Int) -> PastTask {
    let (then, now) = (before.index(of: id), after.index(of: id))
    let known = now.map { after.digest.snapshot.tasks[$0] } ?? then.map { before.digest.snapshot.tasks[$0] }
    let changes = rows.changes[id] ?? []
    let history = TaskHistory(
      task: id, since: since, runs: rows.runs[id] ?? [], changes: changes, watched: scopes[scope].watched,
      firstSeen: changes.first { if case .appeared = $0.kind { true } else { false } }?.at)
    var task = PastTask(scope: scope, task: known ?? Self.named(id, changes), isGone: now == nil, history: history)
    task.before = then.map { before.roster.standings[$0] }
    task.note = notes[id]
    guard let now else { return task }
    task.after = after.roster.standings[now]
    task.track = after.digest.tracks[now]
    task.cause = after.digest.cause(at: now)
    task.acknowledgement = after.roster.acknowledgement(at: now, of: after.digest)
    task.trouble = after.roster.trouble(at: now, of: after.digest)
    return task
  }

  /// A task of which only the name is known.
  private static func named(_ id: TaskID, _ changes: [RecordedChange]) -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = id.isGiven ? id.text : nil
    fields.clusterName = changes.lazy.compactMap(\.clusterName).first
    return SyncTask(fields, ordinal: 0, omittedMessageBytes: 0, place: id.place)
  }
}
