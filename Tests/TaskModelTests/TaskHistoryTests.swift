import TaskModel
import Testing

@Suite struct `The history of a task` {
  private func history(_ runs: [TaskRun]) -> TaskHistory {
    TaskHistory(task: TaskID("a"), since: 0, runs: runs, changes: [], watched: [], firstSeen: 0)
  }

  @Test func `a run that was under way has ended once another one began, and only then`() {
    let newest = TaskRun(start: 300, outcome: .running, seenAt: 310)
    let older = TaskRun(start: 200, outcome: .running, seenAt: 210)
    let ended = TaskRun(start: 100, outcome: .failed, seenAt: 110)
    let history = history([newest, older, ended])
    #expect(!history.endedUnseen(newest))
    #expect(history.endedUnseen(older))
    #expect(!history.endedUnseen(ended))
  }
}
