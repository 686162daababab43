import TaskModel
import Testing

@Suite struct `Packing a task` {
  @Test(arguments: 0..<200) func `gives back every field as it came`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let fields = randomFields(&numbers)
    #expect(SyncTask(fields).fields == fields)
    #expect(SyncTask(fields) == SyncTask(fields))
  }

  @Test func `tells an absent text from an empty one`() {
    let task = Samples.task(cluster: "") { $0.clusterID = nil }
    #expect(task.clusterName == "")
    #expect(task.clusterID == nil)
  }

  @Test func `reads each text by its name`() {
    let task = Samples.task("i", cluster: "cn", message: "m") {
      ($0.clusterType, $0.clusterID, $0.dataConnectionName, $0.dataConnectionID) = ("ct", "ci", "dn", "di")
      ($0.dataConnectionWorkspace, $0.instanceID, $0.projectID, $0.domainID) = ("w", "in", "p", "d")
      ($0.createUser, $0.updateUser, $0.schedulePeriod) = ("cu", "uu", "sp")
    }
    let texts = [
      task.id.text, task.clusterName, task.clusterType, task.clusterID, task.dataConnectionName, task.dataConnectionID,
      task.dataConnectionWorkspace, task.instanceID, task.projectID, task.domainID, task.createUser, task.updateUser,
      task.schedulePeriod, task.syncMessage,
    ]
    #expect(texts == ["i", "cn", "ct", "ci", "dn", "di", "w", "in", "p", "d", "cu", "uu", "sp", "m"])
  }

  @Test func `keeps a task small`() {
    #expect(MemoryLayout<SyncTask>.stride <= 48)
    #expect(MemoryLayout<Standing>.stride <= 48)
    #expect(MemoryLayout<TaskTrack>.stride <= 32)
  }

  @Test func `keeps statuses that nobody documents as they came`() {
    let task = Samples.task(sync: "SYNC_PARTIAL", schedule: "PAUSED")
    #expect(task.syncStatus == .other("SYNC_PARTIAL"))
    #expect(task.scheduleStatus == .other("PAUSED"))
    #expect(Samples.task(sync: "", schedule: "").syncStatus == nil)
    #expect(Samples.task(sync: nil, schedule: nil).scheduleStatus == nil)
  }

  @Test(arguments: SyncStatus.known) func `keeps a documented status`(_ status: SyncStatus) {
    #expect(Samples.task(sync: status.wire).syncStatus == status)
  }

  @Test(arguments: [Int.min, -1, -128, 127, 128, 32_767, -32_768, 1 << 40, Int.max])
  func `keeps numbers of any size`(_ number: Int) {
    let task = Samples.scheduled(number, number, every: number, "HOUR", last: Int64(number == .min ? .max : number))
    #expect(task.scheduleStartHour == (number == .min ? nil : number))
    #expect(task.scheduleEndHour == (number == .min ? nil : number))
    #expect(task.scheduleInterval == (number == .min ? nil : number))
  }

  @Test func `cuts a long message between characters and counts what it left out`() {
    let limit = SyncTask.messageLimit
    let long = String(repeating: "x", count: limit - 1) + "数据"
    let task = Samples.task(message: long)
    #expect(task.syncMessage?.utf8.count == limit - 1)
    #expect(task.omittedMessageBytes == 6)
    #expect(task.withOrdinal(2).omittedMessageBytes == 6)
    let whole = Samples.task(message: String(repeating: "x", count: limit))
    #expect(whole.syncMessage?.utf8.count == limit)
    #expect(whole.omittedMessageBytes == 0)
  }

  @Test func `differs when any field differs`() {
    let task = Samples.task(cluster: "a", message: "m")
    #expect(task != Samples.task(cluster: "a", message: "n"))
    #expect(task != Samples.task(cluster: "am", message: ""))
    #expect(task != Samples.task(cluster: "a", at: 1, message: "m"))
    #expect(task != Samples.task(cluster: "a", message: "m") { $0.updateTime = 3 })
    #expect(task != Samples.task(cluster: "a", message: "m") { $0.isIrregular = true })
    #expect(task != Samples.task(cluster: "a", message: "m") { $0.scheduleInterval = 1 << 40 })
    #expect(task != Samples.task(cluster: nil, message: "a\nm"))
  }

  private func randomFields(_ numbers: inout SeededNumbers) -> SyncTaskFields {
    func text() -> String? {
      let pool = [
        "", "a", "dws_ssl", "数仓_一", "e\u{301}", "\n", String(repeating: "long ", count: 60), "\u{0}\u{1B}[31m",
      ]
      return Bool.random(using: &numbers) ? pool.randomElement(using: &numbers) : nil
    }
    func number() -> Int? { [nil, 0, 5, 23, -1, 24, 70_000].randomElement(using: &numbers) ?? nil }
    var fields = SyncTaskFields()
    (fields.id, fields.clusterName, fields.clusterType, fields.clusterID) = (text(), text(), text(), text())
    (fields.dataConnectionName, fields.dataConnectionID) = (text(), text())
    (fields.dataConnectionWorkspace, fields.instanceID, fields.projectID) = (text(), text(), text())
    (fields.domainID, fields.createUser, fields.updateUser) = (text(), text(), text())
    (fields.syncStatus, fields.scheduleStatus, fields.schedulePeriod) = (text(), text(), text())
    fields.syncMessage = text()
    (fields.scheduleStartHour, fields.scheduleEndHour, fields.scheduleInterval) = (number(), number(), number())
    (fields.syncTime, fields.createTime) = (number().map { Int64($0) }, number().map { Int64($0) })
    fields.isIrregular = Bool.random(using: &numbers)
    return fields
  }
}
