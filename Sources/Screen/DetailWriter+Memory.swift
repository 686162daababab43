import Dashboard
import SyncLog
import TaskModel

/// What people said of a task.
extension DetailWriter {
  /// Who acknowledged it, when, until when and with which words; or why that doesn't hold any more; then the note.
  func word() -> [DetailLine] {
    guard let index else { return [] }
    return acknowledged(at: index) + returned(at: index) + note(at: index)
  }

  private func acknowledged(at index: Int) -> [DetailLine] {
    guard let known = state.acknowledgement(at: index) else { return [] }
    let end = known.until.map { words.until(absolute($0)) } ?? words.untilCured
    let head = "⚑ " + words.by(SafeText.line(known.author, limit: 100), moment(known.at)) + " · " + end
    return [DetailLine(label: words.acknowledgedLabel, head, .accent)] + text(known.note)
  }

  private func returned(at index: Int) -> [DetailLine] {
    guard let (known, end) = state.returned(at: index), let task = digest?.snapshot.tasks[index] else { return [] }
    let reason = words.returned(end, limit: state.streakLimit(of: task))
    let author = SafeText.line(known.author, limit: 100)
    return [DetailLine(label: words.acknowledgedLabel, words.cameBack(reason, author), .warning)] + text(known.note)
  }

  private func note(at index: Int) -> [DetailLine] {
    guard let note = state.note(at: index) else { return [] }
    let author = SafeText.line(note.author, limit: 100)
    return [
      DetailLine(label: words.noteLabel, SafeText.line(note.text), .plain, raw: note.text),
      DetailLine(label: "", words.written(author, moment(note.at)), .dim),
    ]
  }

  private func text(_ note: String) -> [DetailLine] {
    note.isEmpty ? [] : [DetailLine(label: "", SafeText.line(note), .plain, raw: note)]
  }
}
