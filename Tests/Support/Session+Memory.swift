import Dashboard
package import TaskModel

extension Session {
  /// What is remembered of a place, last seen `ago` milliseconds before now.
  package mutating func remember(_ tasks: [SyncTask], ago: Int64, in place: PlaceID = .only) {
    let remembered = Remembered(
      tasks: tasks.map { $0.placed(in: place) }, tracks: tasks.map { TaskTrack(first: $0) },
      watchedUntil: state.now - ago, shownUntil: nil)
    gathering.take(remembered, from: place)
    guard let snapshot = gathering.snapshot else { return }
    send(
      .remembered(
        Digest(previous: state.digest, snapshot: snapshot, zones: state.zones, remembered: [remembered])))
  }

  /// Does as a memory does what was asked for last: Ada keeps it, in place of all before.
  package mutating func keep() {
    for effect in effects {
      switch effect {
      case .acknowledge(let drafts):
        let made = drafts.enumerated().map { number, draft in
          draft.acknowledgement(id: "\(state.now)-\(number)", author: "ada", at: state.now)
        }
        send(.acknowledged(Acknowledgements(state.acknowledgements.all + made)))
      case .withdraw(let ids):
        send(.acknowledged(Acknowledgements(state.acknowledgements.all.filter { !ids.contains($0.id) })))
      case .note(let task, let text):
        let others = state.notes.all.filter { $0.task != task }
        send(
          .notesKnown(
            others + (text.isEmpty ? [] : [TaskNote(task: task, text: text, author: "ada", at: state.now)])))
      case .poll, .pollTask, .setPaused, .wake, .copy, .openContexts, .passcode, .redraw, .suspend, .quit, .recall,
        .recallLog, .playback:
        break
      }
    }
  }
}
