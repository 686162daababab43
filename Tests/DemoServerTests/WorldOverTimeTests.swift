import TaskModel
import Testing

@testable import DemoServer

@Suite struct `The demo's world over days` {
  @Test func `never lets a scheduled task fail more than ten times`() {
    for place in 0..<145 {
      var streak = 0
      var seen: Int64?
      follow(place, days: 4, every: 3) { moment, state in
        guard let last = state.last, !state.isRunning else { return }
        switch last.outcome {
        case .succeeded, .odd: streak = 0
        case .failed, .timedOut: streak += last.start == seen ? 0 : 1
        }
        seen = last.start
        #expect(streak < 11 || !state.isScheduled, "place \(place) at \(moment)")
        #expect(streak <= 11, "place \(place) at \(moment)")
      }
    }
  }

  @Test func `counts a streak as its observer does`() {
    for place in 0..<145 {
      var starts: [Int64] = []
      follow(place, days: 3, every: 1) { moment, state in
        guard let last = state.last, !state.isRunning else { return }
        guard case .failed(let streak, _, _) = last.outcome else {
          starts = []
          return
        }
        if starts.last != last.start { starts.append(last.start) }
        #expect(streak >= starts.count, "place \(place) at \(moment)")
      }
    }
  }

  @Test func `tells no task of the future`() {
    for step in 0..<40 {
      let moment = start + Int64(step) * 61 * minute
      for task in world(300).fields(at: moment) {
        #expect((task.syncTime ?? 0) <= moment)
        #expect((task.createTime ?? .max) <= moment && (task.updateTime ?? .max) <= moment)
        #expect((task.createTime ?? 0) <= (task.updateTime ?? 0))
        #expect((task.syncTime == nil) == (task.syncStatus == "NOT_SYNC"))
      }
    }
  }

  @Test func `logs what the status says`() {
    for step in 0..<20 {
      for task in world(300).fields(at: start + Int64(step) * 97 * minute) {
        if task.syncStatus == "SYNC_FAIL" { #expect(task.syncMessage?.contains("] ===> ") == true) }
        if task.syncStatus == "SYNC_SUCCESS" { #expect(task.syncMessage?.contains("FAILED") != true) }
        if task.syncStatus == "NOT_SYNC" { #expect(task.syncMessage == nil) }
        if task.clusterName == nil { #expect(task.syncMessage?.contains("DLM.4028") == true) }
      }
    }
  }

  @Test func `shows everything that can happen within ten days`() {
    var seen: Set<String> = []
    for step in 0..<480 {
      let moment = start + Int64(step) * 30 * minute
      for task in world(145).fields(at: moment) {
        seen.insert("\(task.syncStatus ?? "-")/\(task.scheduleStatus ?? "-")")
        if task.clusterName == nil { seen.insert("no cluster") }
        if task.syncStatus == "SYNCING", moment - (task.syncTime ?? 0) > 30 * minute { seen.insert("stuck") }
        if task.syncMessage?.contains("timed out and is stopped") == true { seen.insert("timed out") }
        if task.syncMessage.map({ $0.split(separator: "] ===> ").count > 3 }) == true { seen.insert("long log") }
        if task.syncMessage?.contains("因为有其它对象依赖它") == true { seen.insert("Chinese log") }
      }
    }
    for wanted in [
      "NOT_SYNC/NOT_SCHEDULE", "SYNC_FAIL/NOT_SCHEDULE", "SYNC_FAIL/SCHEDULING", "SYNC_SUCCESS/NOT_SCHEDULE",
      "SYNC_SUCCESS/SCHEDULING", "SYNCING/SCHEDULING", "UNKNOWN/SCHEDULING", "SYNC_PARTIAL_FAIL/SCHEDULING",
      "no cluster", "stuck", "timed out", "long log", "Chinese log",
    ] { #expect(seen.contains(wanted), "\(wanted)") }
  }

  @Test func `replaces a task now and then, and keeps their number`() {
    let ids = (0..<30).map { day in Set(world(300).fields(at: start + day * BeijingTime.day).compactMap(\.id)) }
    #expect(ids.allSatisfy { $0.count == 300 })
    #expect(ids[0] != ids[29])
    #expect(ids[0].intersection(ids[29]).count > 280)
  }

  @Test func `stops nobody for ever`() {
    for place in 0..<145 {
      var stops = 0
      var restarts = 0
      var wasStopped = false
      follow(place, days: 8, every: 30) { _, state in
        guard case .failed = state.last?.outcome else {
          restarts += wasStopped ? 1 : 0
          wasStopped = false
          return
        }
        if !state.isScheduled, !wasStopped { stops += 1 }
        wasStopped = !state.isScheduled
      }
      #expect(restarts >= stops - 1, "place \(place)")
    }
  }

  private func follow(_ place: Int, days: Int64, every minutes: Int64, _ look: (Int64, RunState) -> Void) {
    let world = world(145)
    for moment in stride(from: start, to: start + days * BeijingTime.day, by: Int(minutes * minute)) {
      look(moment, Rhythm(world.seat(at: place, moment: moment)).state(at: moment))
    }
  }
}
