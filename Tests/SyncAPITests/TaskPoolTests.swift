import SyncLog
import SyncWire
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `The tasks of the last list` {
  private static func task(_ id: String?, _ name: String) -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = id
    fields.clusterName = name
    return SyncTask(fields)
  }

  private static func page(_ tasks: [SyncTask]) -> TaskPage {
    TaskPage(tasks: tasks.map { WireTask(task: $0, object: ["x": 1]) }, total: 3, skipped: 1)
  }

  @Test func `never change what a page says`() {
    let pool = TaskPool([Self.task("a", "1"), Self.task("b", "1"), Self.task(nil, "1")])
    let page = Self.page([Self.task("b", "1"), Self.task("a", "2"), Self.task("c", "1"), Self.task(nil, "1")])
    #expect(pool.sharing(page) == page)
    #expect(TaskPool().sharing(page) == page)
  }

  @Test func `are found by their ids, whatever their order`() {
    let tasks = (0..<1000).map { Self.task("t\($0)", "c") }
    let places = TaskPlaces(of: tasks)
    for index in tasks.indices.reversed() {
      #expect(places.index(of: TaskID("t\(index)")) { tasks[$0].hasID(TaskID("t\(index)")) } == index)
    }
    #expect(places.index(of: TaskID("x")) { tasks[$0].hasID(TaskID("x")) } == nil)
  }
}
