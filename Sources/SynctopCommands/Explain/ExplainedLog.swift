import Screen
import SyncLog
import SyncWire
import TaskModel

/// One log with what it means, and the task that it is of.
struct ExplainedLog {
  /// Nil for a log by itself.
  let task: WireTask?
  let explanation: Explanation
  /// The place among several, from 1; nil for one by itself.
  let place: (number: Int, count: Int)?

  init(_ text: String, of task: WireTask?, place: (number: Int, count: Int)? = nil, by table: CauseTable) {
    self.task = task
    self.place = place
    explanation = Explanation(SyncMessage(text), hasFailed: task?.task.syncStatus == .failed, by: table)
  }

  /// The task's id as it came; nil for a log by itself.
  var taskID: JSONValue? {
    task.map { $0.object[WireField.id.rawValue] ?? .null }
  }

  /// What the task calls itself.
  func facts(_ words: HandOverWords) -> [HandOver.Fact] {
    guard let task else { return [] }
    let named: [(String, String?)] = [
      (words.task, task.object[WireField.id.rawValue]?.scalarText), (words.cluster, task.task.clusterName),
    ]
    return named.compactMap { label, value in value.map { HandOver.Fact(label, $0) } }
  }

  func markdown(_ options: RemedyOptions, _ language: Language) -> String {
    let words = HandOverWords(language)
    let text = HandOver(explanation, facts: facts(words), options: options, language: language).markdown
    guard let place, place.number > 1 else { return text }
    return "\n" + text
  }
}
