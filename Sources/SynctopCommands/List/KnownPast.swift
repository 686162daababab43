import Glibc
import History
import TaskModel

/// What is remembered of tasks that a command has just read, for what the service doesn't tell: rows of failures, who
/// sees to them, and notes. It is only read; what can't be read is told, and is as if it weren't there.
struct KnownPast {
  /// Of the places of which anything is remembered, each placed there.
  private(set) var remembered: [Remembered] = []
  private(set) var acknowledgements = Acknowledgements.none
  private(set) var notes = TaskNotes.none
  /// Why nothing, or not all, could be read: for a person.
  private(set) var warning: String?

  /// Nothing.
  static let none = KnownPast()

  private init() {}

  /// Reads what is remembered in the state directory of these places at `now`, epoch milliseconds.
  init(of places: [(place: PlaceID, scope: Scope)], settings: LocalSettings, now: Int64) {
    let home = MemoryHome.directory(settings.state)
    guard let path = home.path, access(path, F_OK) == 0 else { return }
    do throws(HistoryFailure) {
      let history = try home.history()
      defer { history.close() }
      var (words, written): ([Acknowledgement], [TaskNote]) = ([], [])
      for (place, scope) in places {
        if let known = try history.remembered(scope, place: place) { remembered.append(known) }
        words += try history.acknowledgements(in: scope, place: place, at: now).all
        written += try history.notes(in: scope, place: place)
      }
      (acknowledgements, notes) = (Acknowledgements(words), TaskNotes(written))
      warning = history.movedAside.map { MemoryWords.unread(.damaged(movedTo: $0)) }
    } catch {
      warning = MemoryWords.unread(error.trouble)
    }
  }
}
