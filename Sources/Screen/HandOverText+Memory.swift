import Dashboard
import SyncLog
import TaskModel

/// What the hand-over says of what is remembered of a task, and of what people said of it. Not sanitised.
extension HandOverText {
  /// How many failures in a row of how many that the service bears.
  func streak(of task: SyncTask, _ index: Int) -> String? {
    guard let track = state.digest?.tracks[index], let streak = track.streak, streak > 0 else { return nil }
    return words.streakOf(streak, atLeast: track.streakAtLeast, limit: state.streakLimit(of: task))
  }

  func lastSuccess(_ index: Int) -> String? { state.digest?.tracks[index].lastSuccess.map(writer.absolute) }

  /// The last runs, the oldest first.
  func runs(of task: SyncTask, _ index: Int) -> String? {
    let glyphs = state.digest.map { RunGlyphs(task: task, track: $0.tracks[index]) }
    return glyphs.flatMap { $0.outcomes.isEmpty ? nil : $0.text }
  }

  /// How often the cause came back in what is known of the task's history; nil where that isn't more than once.
  func recurrence(of task: SyncTask) -> String? {
    guard state.recall.task == task.id, case .known(let history) = state.recall.answer,
      let fingerprint = state.cause?.fingerprint,
      let known = HistoryStatistics(history, zone: state.displayZone).causes.first(where: {
        $0.fingerprint == fingerprint
      }), known.episodes > 1
    else { return nil }
    return words.recurrence(known.episodes, runs: known.runs, since: writer.absolute(known.first))
  }

  /// Who acknowledged it, when, for how long and with which words; or why that doesn't hold any more.
  func acknowledged(_ task: SyncTask, _ index: Int) -> String? {
    if let known = state.acknowledgement(at: index) {
      let end = known.until.map { words.until(writer.absolute($0)) } ?? words.untilCured
      return [words.by(known.author, writer.absolute(known.at)), end, known.note].filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    return state.returned(at: index).map { known, end in
      words.cameBack(words.returned(end, limit: state.streakLimit(of: task)), known.author)
    }
  }

  func note(_ index: Int) -> String? {
    state.note(at: index).map { "\($0.text) (\(words.written($0.author, writer.absolute($0.at))))" }
  }

  /// How many of a cause's tasks are acknowledged.
  func acknowledged(of tasks: ArraySlice<Int32>) -> String? {
    let count = tasks.count { state.roster?.standings[Int($0)].isAcknowledged ?? false }
    return count > 0 ? words.acknowledged(count) : nil
  }
}
