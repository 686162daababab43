import TaskModel
import Testing

@Suite struct `A task's identity` {
  @Test func `is the id that the service gave`() {
    let task = Samples.task("088c")
    #expect(task.id == TaskID("088c"))
    #expect(task.hasID(TaskID("088c")))
    #expect(!task.hasID(TaskID("088")))
    #expect(!task.hasID(TaskID("088d")))
    #expect(task.id.isGiven)
  }

  @Test(arguments: [nil, ""]) func `is made of cluster and connection without one`(_ none: String?) {
    func task(_ cluster: String, _ connection: String?) -> SyncTask {
      Samples.task(none, cluster: "name") {
        $0.clusterID = cluster
        $0.dataConnectionName = connection
      }
    }
    let one = task("c1", "d1")
    #expect(one.id.text == "c1/d1")
    #expect(!one.id.isGiven)
    #expect(one.hasID(one.id))
    #expect(!one.hasID(TaskID("c1/d1")))
    #expect(!one.hasID(task("c1", "d2").id))
    #expect(task("c1", nil).id != task("c1", "d1").id)
    #expect(Samples.task(none, cluster: "name").id.text == "name/")
  }

  @Test func `tells apart several without an id by their ordinals`() {
    let tasks = (0..<3).map { Samples.task(nil, cluster: "c").withOrdinal($0) }
    #expect(Set(tasks.map(\.id)).count == 3)
    #expect(tasks[0] == Samples.task(nil, cluster: "c"))
    #expect(tasks[2].ordinal == 2)
    #expect(tasks[2].clusterName == "c")
    #expect(tasks[1].hasID(tasks[1].id))
    #expect(!tasks[1].hasID(tasks[2].id))
  }

  @Test func `sorts by its text`() {
    #expect(TaskID("a") < TaskID("b"))
    #expect(!(TaskID("a") < TaskID("a")))
  }

  @Test func `the same id in two places is two ids`() {
    let task = Samples.task("088c")
    let other = task.placed(in: PlaceID(rawValue: 3))
    #expect(other.id == TaskID("088c", in: PlaceID(rawValue: 3)))
    #expect(other.id != task.id && other != task)
    #expect(!other.hasID(task.id) && !task.hasID(other.id))
    #expect(task.id < other.id)
    #expect(Set([task.id, other.id, other.id]).count == 2)
    let unnamed = Samples.task(nil, cluster: "c").placed(in: PlaceID(rawValue: 3))
    #expect(unnamed.hasID(unnamed.id) && unnamed.withOrdinal(2).place == unnamed.place)
  }

  @Test func `a place costs a task no memory of its own`() {
    #expect(MemoryLayout<SyncTask>.size == 48)
  }
}
