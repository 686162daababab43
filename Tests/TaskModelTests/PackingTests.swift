import TaskModel
import Testing

@Suite struct `Packing a task` {
  @Test func `gives back every field as it came`() {
    var fields = SyncTaskFields()
    fields.id = "088c"
    fields.clusterName = "数仓_一"
    fields.syncMessage = ""
    fields.projectID = "p"
    fields.schedulePeriod = "HOUR"
    fields.syncStatus = "SYNC_FAIL"
    fields.scheduleStartHour = 23
    fields.syncTime = 1_710_901_516_000
    fields.isIrregular = true
    let task = SyncTask(fields)
    #expect(task.fields == fields)
    #expect(task.idText == "088c")
    #expect(task.clusterType == nil)
    #expect(task.syncMessage == "")
    #expect(MemoryLayout<SyncTask>.stride == 48)
  }
}
