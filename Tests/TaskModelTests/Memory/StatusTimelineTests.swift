import TaskModel
import Testing

@Suite struct `A timeline` {
  private func history(
    since: Int64 = 0, _ changes: [(Int64, TaskState?, TaskState?)], watched: [(Int64, Int64)], firstSeen: Int64? = nil
  ) -> TaskHistory {
    let recorded = changes.map { at, from, to in
      let kind: Transition.Kind =
        if let from, let to { .changed(from: from, to: to) } else if let to { .appeared(to) } else {
          .vanished(from ?? .ok)
        }
      return RecordedChange(task: TaskID("t"), clusterName: nil, kind: kind, at: at)
    }
    return TaskHistory(
      task: TaskID("t"), since: since, runs: [], changes: recorded.reversed(),
      watched: watched.map { WatchedSpan(start: $0, end: $1) }, firstSeen: firstSeen)
  }

  private func text(_ timeline: StatusTimeline) -> String {
    timeline.segments.map { "\($0.start)-\($0.end) \($0.state?.rawValue ?? "gap")" }.joined(separator: ", ")
  }

  private func text(_ history: TaskHistory, until end: Int64, now state: TaskState? = .ok) -> String {
    text(StatusTimeline(history, until: end, current: state, gapLimit: 10))
  }

  @Test func `shows how the task stood, and gaps where nobody watched`() {
    let history = history([(30, .ok, .failing), (60, .failing, .ok)], watched: [(0, 40), (60, 100)])
    #expect(text(history, until: 100) == "0-30 ok, 30-40 failing, 40-60 gap, 60-100 ok")
  }

  @Test func `of a task without changes shows how it stands now`() {
    #expect(text(history([], watched: [(20, 80)]), until: 100, now: .failing) == "0-20 gap, 20-80 failing, 80-100 gap")
    #expect(text(history([], watched: []), until: 100) == "0-100 gap")
    #expect(text(history([], watched: [(0, 100)]), until: 0).isEmpty)
  }

  @Test func `counts the moments since the last poll as watched`() {
    #expect(text(history([], watched: [(0, 90)]), until: 100) == "0-100 ok")
    #expect(text(history([], watched: [(0, 89)]), until: 100) == "0-89 ok, 89-100 gap")
  }

  @Test func `shows nothing before the task was there, and after it went`() {
    let history = history([(30, nil, .ok), (70, .ok, nil)], watched: [(0, 100)])
    #expect(text(history, until: 100, now: nil) == "0-30 gap, 30-70 ok, 70-100 gap")
    let known = self.history([], watched: [(0, 100)], firstSeen: 25)
    #expect(text(known, until: 100) == "0-25 gap, 25-100 ok")
  }

  @Test func `shows a task as well whose runs come and go`() {
    #expect(text(history([(30, .running, .failing)], watched: [(0, 100)]), until: 100) == "0-30 ok, 30-100 failing")
    let back = history([(30, .overdue, .running)], watched: [(0, 100)])
    let run = TaskRun(start: 28, outcome: .succeeded, seenAt: 40)
    let known = TaskHistory(
      task: back.task, since: 0, runs: [run], changes: back.changes, watched: back.watched, firstSeen: nil)
    #expect(text(known, until: 100) == "0-30 overdue, 30-40 running, 40-100 ok")
    #expect(text(back, until: 100, now: .running) == "0-30 overdue, 30-100 running")
  }

  @Test func `joins what is the same`() {
    let history = history([(30, .ok, .ok), (40, .ok, .ok)], watched: [(0, 50), (50, 100)])
    #expect(text(history, until: 100) == "0-100 ok")
  }

  @Test func `has in each column the worst that was seen in it`() {
    let history = history([(31, .ok, .failing), (32, .failing, .ok)], watched: [(0, 60), (90, 100)])
    let timeline = StatusTimeline(history, until: 100, current: .ok, gapLimit: 0)
    #expect(timeline.columns(10) == [.ok, .ok, .ok, .failing, .ok, .ok, nil, nil, nil, .ok])
    #expect(timeline.columns(1) == [.failing])
    #expect(timeline.columns(0).isEmpty)
    #expect(timeline.columns(200).count == 200)
    #expect(timeline.columns(.max).count == StatusTimeline.columnLimit)
  }

  @Test(arguments: 0..<100) func `is without holes, in order, and true at every moment`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (state, at): (TaskState, Int64) = (.ok, 0)
    var (changes, states): ([(Int64, TaskState?, TaskState?)], [(Int64, TaskState)]) = ([], [])
    let first = state
    while at < 400 {
      at += .random(in: 1...60, using: &numbers)
      let next = [TaskState.ok, .failing, .running, .overdue].randomElement(using: &numbers) ?? .ok
      changes.append((at, state, next))
      states.append((at, next))
      state = next
    }
    var (spans, place): ([(Int64, Int64)], Int64) = ([], 0)
    while place < 380 {
      let start = place + .random(in: 0...40, using: &numbers)
      place = start + .random(in: 1...80, using: &numbers)
      spans.append((start, min(place, 400)))
    }
    let timeline = StatusTimeline(history(changes, watched: spans), until: 400, current: state, gapLimit: 0)
    #expect(timeline.segments.first?.start == 0 && timeline.segments.last?.end == 400)
    #expect(
      zip(timeline.segments, timeline.segments.dropFirst()).allSatisfy { $0.end == $1.start && $0.state != $1.state })
    for moment in Int64(0)..<400 {
      let isWatched = spans.contains { $0.0 <= moment && moment < $0.1 }
      let expected = isWatched ? states.last { $0.0 <= moment }?.1 ?? first : nil
      #expect(timeline.segments.first { $0.start <= moment && moment < $0.end }?.state == expected)
    }
  }
}
