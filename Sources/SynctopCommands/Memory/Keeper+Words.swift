import Dashboard
import History
import TaskModel

/// What people say of tasks: acknowledgements and notes, also those that were written by other programs.
extension Keeper {
  /// Tells the board what is said of the tasks of these places, where that isn't what it knows, or is an answer.
  func tellWords(of some: [KeptPlace], isAnswer: Bool = false) {
    let (oldAcknowledgements, oldNotes) = (acknowledgements, notes)
    for place in some {
      if let read = attempt({ history throws(HistoryFailure) in
        try history.acknowledgements(in: place.scope, place: place.id, at: now())
      }) {
        acknowledgements[place.id] = read
      }
      if let read = attempt({ history throws(HistoryFailure) in
        try history.notes(in: place.scope, place: place.id)
      }) {
        notes[place.id] = read
      }
    }
    let ids = places.map(\.id)
    acknowledgements = acknowledgements.filter { ids.contains($0.key) }
    notes = notes.filter { ids.contains($0.key) }
    if isAnswer || acknowledgements != oldAcknowledgements {
      post(.acknowledged(Acknowledgements(ids.flatMap { acknowledgements[$0]?.all ?? [] })))
    }
    if isAnswer || notes != oldNotes { post(.notesKnown(ids.flatMap { notes[$0] ?? [] })) }
  }

  func acknowledge(_ drafts: [AcknowledgementDraft]) async {
    let moment = now()
    await say(in: drafts.map(\.task.place)) { history, place, author throws(HistoryFailure) in
      let own = drafts.filter { $0.task.place == place.id }
      _ = try history.acknowledge(own, by: author, at: moment, in: place.scope)
    }
  }

  func withdraw(_ ids: [String]) async {
    let moment = now()
    let places = acknowledgements.filter { $0.value.all.contains { ids.contains($0.id) } }.map(\.key)
    await say(in: places) { history, place, _ throws(HistoryFailure) in
      try history.withdraw(ids, at: moment)
    }
  }

  func note(_ text: String, on task: TaskID) async {
    let moment = now()
    await say(in: [task.place]) { history, place, author throws(HistoryFailure) in
      try history.note(text, on: task, by: author, at: moment, in: place.scope)
    }
  }

  /// Does something in each of these places at once, whenever the last try was, and tells what came of it.
  private func say(
    in ids: [PlaceID], _ body: (History, KeptPlace, _ author: String) throws(HistoryFailure) -> Void
  ) async {
    desk.hurry()
    let some = places.filter { ids.contains($0.id) }
    guard let author = settings?.author, await isOpen() else {
      tellWords(of: [], isAnswer: true)
      return post(.noticed(MemoryWords.notKept))
    }
    let isKept = some.allSatisfy { place in
      let done: Void? = attempt { history throws(HistoryFailure) in try body(history, place, author) }
      return done != nil
    }
    tellWords(of: some, isAnswer: true)
    if !isKept { post(.noticed(MemoryWords.notKept)) }
  }
}
