package import TaskModel

/// What is about to be acknowledged, with the note and the end that a person gives it.
package struct AcknowledgeDialog: Equatable, Sendable {
  /// What needs somebody, one a task, without note and end.
  package let drafts: [AcknowledgementDraft]
  /// How many of the tasks that were asked for need nobody.
  package let idle: Int
  /// How many marked tasks the list doesn't show.
  package let hidden: Int
  package internal(set) var note: TextEntry
  package internal(set) var expiry: AcknowledgementExpiry

  init(
    drafts: [AcknowledgementDraft], idle: Int, hidden: Int, note: String = "",
    expiry: AcknowledgementExpiry = .untilCured
  ) {
    self.drafts = drafts
    self.idle = idle
    self.hidden = hidden
    self.note = TextEntry(note)
    self.expiry = expiry
  }

  /// Goes to the next end, or the one before, and around.
  mutating func chooseExpiry(_ step: Int) {
    let all = AcknowledgementExpiry.allCases
    let index = all.firstIndex(of: expiry) ?? 0
    expiry = all[(index + step + all.count) % all.count]
  }

  /// The drafts as they leave the dialog at `now`.
  func finished(at now: Int64, in zone: ZoneRules) -> [AcknowledgementDraft] {
    let until = expiry.end(after: now, in: zone)
    return drafts.map {
      AcknowledgementDraft(
        task: $0.task, matter: $0.matter, since: $0.since, note: note.text, until: until, streak: $0.streak)
    }
  }
}
