import TaskModel
import Testing

@testable import DemoServer

@Suite struct `The demo's world` {
  @Test func `is the same for the same seed, and another for another`() {
    let now = start + 3 * hour
    #expect(World(seed: 7, tasks: 60, start: start).listJSON(at: now) == world(60, seed: 7).listJSON(at: now))
    #expect(world(60, seed: 8).listJSON(at: now) != world(60, seed: 7).listJSON(at: now))
  }

  @Test func `doesn't depend on the order in which it is asked`() {
    let world = world(40)
    let late = world.listJSON(at: start + 50 * hour)
    _ = world.listJSON(at: start)
    #expect(world.listJSON(at: start + 50 * hour) == late)
  }

  @Test func `is the world that it was when its dice were chosen`() {
    #expect(world(1).fields(at: start)[0].id == "28f0d103147cd01ea0f4403872a50cbc")
    #expect(world(1).fields(at: start)[0].clusterName == "dws_finance_01")
  }

  @Test func `finds a task by its id, and only there`() {
    let world = world(500)
    for (place, task) in world.fields(at: start).enumerated() {
      #expect(world.index(ofTask: task.id ?? "", moment: start) == place)
    }
    for id in ["", "0", "../../etc/passwd", String(repeating: "f", count: 32), String(repeating: "é", count: 16)] {
      #expect(world.index(ofTask: id, moment: start) == nil)
    }
    #expect(
      World(seed: 2, tasks: 500, start: start).index(ofTask: world.fields(at: start)[0].id ?? "", moment: start) == nil)
  }

  @Test func `gives each of 100,000 tasks an id of its own`() {
    let world = world(100_000)
    let ids = Set((0..<world.count).map { SeatID.text(world.seat(at: $0, moment: start)) })
    #expect(ids.count == 100_000)
    #expect(ids.allSatisfy { $0.utf8.count == 32 })
  }

  @Test func `clamps a size that makes no sense`() {
    #expect(world(-1).count == 0)
    #expect(String(decoding: world(0).listJSON(at: start), as: UTF8.self) == #"{"tasks":[],"total":0}"#)
    #expect(world(.max).count == World.limit)
  }

  @Test func `looks like a board that people know, at any hour`() {
    for step in 0..<72 {
      let tasks = world(145).fields(at: start + Int64(step) * 20 * minute)
      let failing = tasks.count { $0.syncStatus == "SYNC_FAIL" }
      #expect((3...26).contains(failing), "\(failing) at step \(step)")
      #expect(tasks.count { $0.syncStatus == "SYNC_FAIL" && $0.scheduleStatus == "NOT_SCHEDULE" } >= 1)
      #expect(tasks.count { $0.syncStatus == "NOT_SYNC" } >= 4)
      #expect(tasks.count { $0.syncStatus == "SYNC_SUCCESS" } > 100)
    }
  }

  @Test func `moves while one looks`() {
    let world = world(145)
    var before = world.fields(at: start)
    var quiet = 0
    for step in 1...60 {
      let after = world.fields(at: start + Int64(step) * 30_000)
      if before == after { quiet += 1 }
      before = after
    }
    #expect(quiet <= 3)
  }

  @Test func `shares causes among tasks`() {
    let tasks = world(2000).fields(at: start).filter { $0.syncStatus == "SYNC_FAIL" }
    let roles = tasks.compactMap { task in
      task.syncMessage?.split(separator: "iam_group_", maxSplits: 1).dropFirst().first.map { String($0.prefix(32)) }
    }
    #expect(Set(roles).count * 4 < roles.count * 3)
    #expect(Set(roles).count > 2)
  }

  @Test func `has a cause of several tasks at any hour`() {
    for step in 0..<60 {
      let moment = start + Int64(step) * 97 * minute
      let failing = world(145).fields(at: moment).filter { $0.syncStatus == "SYNC_FAIL" }
      let causes = failing.compactMap { $0.syncMessage?.split(separator: "\n").last.map(cause) }
      #expect(failing.count >= 3, "at step \(step)")
      #expect(Set(causes).count < causes.count, "at step \(step)")
    }
  }

  /// An entry without its stamp and its job's id.
  private func cause(_ entry: Substring) -> String {
    String(entry.dropFirst(21)).replacing(/"jobId":"[^"]*"/, with: "")
  }

  @Test func `has Chinese names, both cluster types and all workspaces`() {
    let tasks = world(2000).fields(at: start)
    #expect(tasks.contains { $0.clusterName?.contains("财务") == true })
    #expect(tasks.contains { $0.dataConnectionName?.hasPrefix("数据连接") == true })
    #expect(tasks.contains { $0.createUser == "王芳" })
    #expect(Set(tasks.map(\.clusterType)) == ["DWS", "MRS"])
    #expect(Set(tasks.map(\.dataConnectionWorkspace)).count == 4)
  }
}

let start: Int64 = 1_710_901_800_000
let minute = BeijingTime.minute
let hour = BeijingTime.hour

func world(_ tasks: Int, seed: UInt64 = 1) -> World { World(seed: seed, tasks: tasks, start: start) }
