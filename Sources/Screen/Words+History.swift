/// The words of what is remembered of a task.
extension Words {
  var nothingRemembered: String { say("Nothing is remembered of this task yet.", "尚无该任务的历史记录。") }
}
