import Dashboard
import SyncLog
import TaskModel

/// The hand-over of what is selected: what the board knows of the task, or of all tasks of the cause, and the log.
struct HandOverText {
  let state: AppState
  let look: Look

  /// Bytes of the log that are given, the most that leave the whole below `limit`; a clipboard takes little more.
  private static let logLimits = [16 * 1024, 4 * 1024, 1024]
  private static let limit = 60 * 1024

  /// Nil where nothing is selected.
  var markdown: String? {
    guard let task = state.selectedTask, let index = state.selectedIndex else { return nil }
    let explanation = Explanation(
      SyncMessage(task.syncMessage ?? ""), hasFailed: task.syncStatus == .failed, by: state.causeTable.table)
    let facts = state.selectedCause == nil ? facts(of: task, index) : causeFacts
    let texts = Self.logLimits.lazy.map { logLimit in
      HandOver(explanation, facts: facts, language: look.language, logLimit: logLimit).markdown
    }
    return texts.first { $0.utf8.count <= Self.limit } ?? texts.last
  }

  var words: Words { Words(look.language) }
  var writer: DetailWriter { DetailWriter(key: state.detailKey, state: state, look: look) }

  private func facts(of task: SyncTask, _ index: Int) -> [HandOver.Fact] {
    guard let standing = state.roster?.standings[index] else { return [] }
    let pairs: [(String, String?)] = [
      (words.clusterLabel, task.givenName), (words.taskLabel, task.id.isGiven ? task.id.text : nil),
      (words.contextLabel, writer.contextNames(of: task)), (words.placeLabel, scope(of: task)),
      (words.connectionLabel, task.dataConnectionName),
      (words.statusLabel, standing.state.word.text(in: look.language)),
      (words.sinceLabel, standing.since.map(writer.absolute)), (words.streakLabel, streak(of: task, index)),
      (words.lastRunLabel, task.syncTime.map(writer.absolute)), (words.lastSuccessLabel, lastSuccess(index)),
      (words.runsLabel, runs(of: task, index)), (words.recurrenceLabel, recurrence(of: task)),
      (words.acknowledgedLabel, acknowledged(task, index)), (words.noteLabel, note(index)),
      (words.scheduleLabel, writer.schedule(of: task)), (words.fingerprintLabel, state.cause?.fingerprint),
    ]
    return pairs.compactMap { label, value in value.map { HandOver.Fact(label, $0) } }
  }

  /// The task's context, where several are watched.
  private func context(of task: SyncTask) -> String? {
    state.contexts.count > 1 ? state.place(of: task)?.context : nil
  }

  private func scope(of task: SyncTask) -> String? {
    let scope = state.places.count > 1 ? state.place(of: task)?.scope ?? "" : state.scope
    return scope.isEmpty ? nil : scope
  }

  /// All tasks of the cause by name and id, at most a hundred.
  private var causeFacts: [HandOver.Fact] {
    guard let group = state.selectedGroup, let view = state.causeView, let digest = state.digest else { return [] }
    let shown = view.listing.groups[group]
    let tasks = view.listing.tasks(ofGroup: group).prefix(100).map { digest.snapshot.tasks[Int($0)] }
    let named = tasks.map { task in
      let names = [context(of: task), task.name(words), task.id.text].compactMap(\.self)
      return HandOver.Fact(words.clusterLabel, names.joined(separator: " · "))
    }
    let rest = shown.count > named.count ? [HandOver.Fact(words.tasksLabel, words.moreTasks(shown.count - 100))] : []
    let pairs: [(String, String?)] = [
      (words.tasksLabel, words.tasksFail(shown.count)), (words.sinceLabel, shown.since.map(writer.absolute)),
      (words.newestLabel, shown.newest.map(writer.absolute)),
      (words.acknowledgedLabel, acknowledged(of: view.listing.tasks(ofGroup: group))),
      (words.placeLabel, state.scope.isEmpty ? nil : state.scope), (words.fingerprintLabel, state.cause?.fingerprint),
    ]
    return pairs.compactMap { label, value in value.map { HandOver.Fact(label, $0) } } + named + rest
  }
}
