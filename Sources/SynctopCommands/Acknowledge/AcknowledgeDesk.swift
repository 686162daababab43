import History
import SyncLog
import TaskModel

/// Takes troubles on and gives them back, by what is remembered of the tasks now.
struct AcknowledgeDesk {
  let scopes: [PastScope]
  let history: History
  let settings: LocalSettings
  /// Epoch milliseconds.
  let now: Int64
  private let board: PastBoard

  init(
    _ scopes: [PastScope], in history: History, settings: LocalSettings, now: Int64
  ) throws(HistoryFailure) {
    self.scopes = scopes
    self.history = history
    self.settings = settings
    self.now = now
    board = try PastBoard(scopes, at: now, in: history, standard: settings)
  }

  /// The acknowledgements that hold now.
  func holding(_ target: AcknowledgeTarget) -> [AcknowledgedTask] {
    board.digest.snapshot.tasks.indices.filter { matches($0, target) }.compactMap { index in
      board.roster.acknowledgement(at: index, of: board.digest).flatMap { acknowledged(index, $0) }
    }
  }

  /// Acknowledges every trouble that is meant, in the place of what its author said of it before; throws `CommandFailure`
  /// where there is none.
  func acknowledge(_ target: AcknowledgeTarget, note: String, until: Int64?) throws -> [AcknowledgedTask] {
    let indexes = try found(target)
    let troubled = indexes.filter { board.roster.trouble(at: $0, of: board.digest) != nil }
    guard !troubled.isEmpty else { throw nothingToDo(indexes) }
    var done: [AcknowledgedTask] = []
    for scope in scopes {
      let own = troubled.filter { board.digest.snapshot.tasks[$0].place == scope.place }
      let drafts = own.compactMap { index in
        board.roster.trouble(at: index, of: board.digest).map {
          AcknowledgementDraft(task: board.digest.snapshot.tasks[index].id, trouble: $0, note: note, until: until)
        }
      }
      guard !drafts.isEmpty else { continue }
      let kept = try history.acknowledge(drafts, by: settings.author, at: now, in: scope.kept.scope)
      done += zip(own, kept).compactMap { acknowledged($0, $1) }
    }
    return done
  }

  /// Takes back every acknowledgement that holds of what is meant; throws `CommandFailure` where there is none.
  func withdraw(_ target: AcknowledgeTarget) throws -> [AcknowledgedTask] {
    _ = try found(target)
    let held = holding(target)
    guard !held.isEmpty else {
      throw CommandFailure(
        "nothing of it is acknowledged", nextStep: "`synctop acknowledge --list` prints what is")
    }
    try history.withdraw(held.map(\.acknowledgement.id), at: now)
    return held
  }

  private func acknowledged(_ index: Int, _ acknowledgement: Acknowledgement) -> AcknowledgedTask? {
    let task = board.digest.snapshot.tasks[index]
    return scopes.first { $0.place == task.place }.map {
      AcknowledgedTask(
        scope: $0, task: task, standing: board.roster.standings[index], acknowledgement: acknowledgement)
    }
  }

  private func matches(_ index: Int, _ target: AcknowledgeTarget) -> Bool {
    if let task = target.task { return board.digest.snapshot.tasks[index].id.text == task }
    guard let fingerprint = target.fingerprint else { return true }
    return board.roster.trouble(at: index, of: board.digest)?.matter == fingerprint
  }

  private func found(_ target: AcknowledgeTarget) throws -> [Int] {
    let indexes = board.digest.snapshot.tasks.indices.filter { matches($0, target) }
    if !indexes.isEmpty { return indexes }
    if let task = target.task {
      throw CommandFailure(
        "nothing is remembered of a task \(task) that is there now",
        nextStep: "`synctop list` prints the ids; a board has to have seen the task once")
    }
    throw CommandFailure(
      "no task fails for the cause \(target.fingerprint ?? "")",
      nextStep: "`synctop list --format json` prints each task's fingerprint under derived, cause")
  }

  /// Why a task can't be acknowledged that is well.
  private func nothingToDo(_ indexes: [Int]) -> CommandFailure {
    let told = indexes.prefix(1).map { index in
      let task = board.digest.snapshot.tasks[index]
      let seen = board.seenAt[task.place].map { " as of \(ISOMoment.text($0))" } ?? ""
      return "\(task.id.text) is \(board.roster.standings[index].state.rawValue)\(seen)"
    }
    return CommandFailure(
      "nothing is the matter with the task: \(told.joined())",
      nextStep: "what synctop saw last counts: if it fails since, let a board poll it first")
  }
}
