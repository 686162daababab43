import SyncLog
package import TaskModel

extension AppState {
  /// What was acknowledged by the moment that is shown.
  var shownAcknowledgements: Acknowledgements {
    playback == nil ? acknowledgements : acknowledgements.made(until: now)
  }

  /// The trouble of the task at `index` of the digest; nil where it needs nobody.
  package func trouble(at index: Int) -> Trouble? {
    guard let digest, let roster, roster.standings.indices.contains(index) else { return nil }
    return roster.trouble(at: index, of: digest)
  }

  /// The acknowledgement that holds for the task at `index` of the digest; nil for none.
  package func acknowledgement(at index: Int) -> Acknowledgement? {
    guard let digest, let roster, roster.standings.indices.contains(index) else { return nil }
    return roster.acknowledgement(at: index, of: digest)
  }

  /// The newest acknowledgement of the task at `index` where it came back, and why; nil where one holds, or none was
  /// made, or nothing is the matter.
  package func returned(at index: Int) -> (Acknowledgement, Acknowledgement.End)? {
    guard let digest, let trouble = trouble(at: index), acknowledgement(at: index) == nil else { return nil }
    let task = digest.snapshot.tasks[index]
    guard let newest = acknowledgements.of(task.id).first(where: { playback == nil || $0.at <= now }) else {
      return nil
    }
    return newest.end(in: trouble, track: digest.tracks[index], limit: streakLimit(of: task), now: now).map {
      (newest, $0)
    }
  }

  /// Asks for a note and an end, where something is there that needs somebody.
  mutating func openAcknowledging() {
    let targets = targets
    let drafts = targets.compactMap { index in
      trouble(at: index).flatMap { trouble in
        digest.map { AcknowledgementDraft(task: $0.snapshot.tasks[index].id, trouble: trouble) }
      }
    }
    guard !drafts.isEmpty else {
      banner = .disabled(Self.nothingToAcknowledge(targets.count))
      return
    }
    let known = targets.count == 1 ? acknowledgement(at: targets[0]) : nil
    overlay = .acknowledge(
      AcknowledgeDialog(
        drafts: drafts, idle: targets.count - drafts.count, hidden: marks.hidden, note: known?.note ?? ""))
  }

  private static func nothingToAcknowledge(_ count: Int) -> Wording {
    count == 1
      ? Wording("This task needs nobody: there is nothing to acknowledge", "该任务无需处理，没有可确认的问题")
      : Wording("None of these \(count) tasks needs anybody", "这 \(count) 个任务都无需处理")
  }

  /// Hands over what the dialog has; what is marked has done its service.
  mutating func acknowledge(_ dialog: AcknowledgeDialog) -> [Effect] {
    overlay = nil
    marks.remove(dialog.drafts.map(\.task))
    countMarks()
    awaited = .acknowledged(dialog.drafts.count)
    justAcknowledged = dialog.drafts.map(\.task)
    return [.acknowledge(dialog.finished(at: now, in: displayZone))]
  }

  mutating func chooseExpiry(_ step: Int) {
    guard case .acknowledge(var dialog) = overlay else { return }
    dialog.chooseExpiry(step)
    overlay = .acknowledge(dialog)
  }

  /// Takes back what was acknowledged by the key before, or else of the targets, whether it still holds or not.
  mutating func withdrawAcknowledgements() -> [Effect] {
    guard let tasks = digest?.snapshot.tasks else { return [] }
    let wanted = justAcknowledged.isEmpty ? targets.map { tasks[$0].id } : justAcknowledged
    justAcknowledged = []
    let made = wanted.map { acknowledgements.of($0) }.filter { !$0.isEmpty }
    guard !made.isEmpty else {
      banner = .disabled(Wording("Nothing is acknowledged here", "此处没有已确认的问题"))
      return []
    }
    awaited = .withdrawn(made.count)
    return [.withdraw(made.flatMap { $0.map(\.id) })]
  }

  /// Tells once whose acknowledgement held a moment ago and doesn't any more, though something is still the matter.
  mutating func tellReturned() {
    guard playback == nil, let digest, let roster, !held.isEmpty || roster.counts.acknowledged > 0 else { return }
    let before = held
    held = holding(roster, digest)
    let ended = before.filter { task, id in
      held[task] == nil && acknowledgements.of(task).contains { $0.id == id }
    }
    let returned = ended.keys.compactMap { digest.index(of: $0) }.filter { self.returned(at: $0) != nil }
    guard let first = returned.first, let (_, end) = self.returned(at: first) else { return }
    let task = digest.snapshot.tasks[first]
    banner =
      returned.count == 1
      ? .returned(name: task.clusterName, end, limit: streakLimit(of: task)) : .returnedTasks(returned.count)
  }

  private func holding(_ roster: Roster, _ digest: Digest) -> [TaskID: String] {
    guard roster.counts.acknowledged > 0 else { return [:] }
    let known = roster.standings.indices.lazy.filter { roster.standings[$0].isAcknowledged }
      .compactMap { roster.acknowledgement(at: $0, of: digest) }
    return Dictionary(known.map { ($0.task, $0.id) }) { first, _ in first }
  }

  /// Says what the program has to say; what was asked for won't be kept after that.
  mutating func notice(_ wording: Wording) {
    awaited = nil
    banner = .notice(wording)
  }

  /// Takes all acknowledgements there are, and says what came of what was asked for.
  mutating func know(_ all: Acknowledgements) {
    acknowledgements = all
    if let awaited { banner = .kept(awaited) }
    awaited = nil
    detail.layout = nil
    judge()
  }
}
