import Foundation
import History
import Screen
import Support
import SyncLog
import TaskModel

@testable import SynctopCommands

/// Four hours at a service, recorded into a memory as a board would: one task goes on failing, one recovers, one comes, one
/// goes, one has a name that means harm, and for an hour nobody watches.
final class HistoryDay {
  static let minute: Int64 = 60_000
  static let evil = "<script>alert('x')</script>|\u{202E}[a](http://e) `b`\u{1B}[31m"
  static let secret = "hunter2-Tr0ub4dor"

  let scratch: Scratch
  let history: History
  /// Epoch milliseconds.
  let start: Int64
  let end: Int64
  let scope = Scope(address: "https://dayu.example p1 w1", instance: "i1")
  private var last: Digest?

  /// The memory lies in the scratch directory's `state`.
  init(endingAt end: Int64 = Fixtures.now) throws {
    scratch = try Scratch()
    try scratch.directory("state")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.path + "/state")
    history = try History(path: scratch.path + "/state/history.db")
    self.end = end
    start = end - 240 * Self.minute
    for minute in stride(from: 0, through: 240, by: 1) where !(120..<180).contains(minute) {
      try poll(Int64(minute))
    }
  }

  var state: String { scratch.path + "/state" }

  /// What commands read of it, from so many minutes after its start on.
  func past(since: Int64 = 10, until: Int64 = 240, task: String? = nil) throws -> Past {
    try reader.past(scopes(), since: start + since * Self.minute, until: start + until * Self.minute, task: task)
  }

  func report(since: Int64 = 10) throws -> ShiftReport {
    let past = try past(since: since)
    return ShiftReport(past, try reader.causes(of: past), by: .standard, zone: Fixtures.beijing)
  }

  func document(_ language: Language = .english) throws -> ReportDocument {
    ReportWriter(report: try report(), words: ReportWords(language), zone: Fixtures.beijing).document
  }

  func scopes() throws -> [PastScope] {
    try history.scopes().enumerated().map { index, kept in
      PastScope(
        kept: kept, place: PlaceID(rawValue: UInt16(index)), context: nil, zone: Fixtures.beijing, streakLimit: 10)
    }
  }

  func settings() throws -> LocalSettings { try LocalSettings(load("{\"author\": \"li.wei\"}")) }

  private var reader: PastReader {
    get throws { PastReader(history: history, settings: try settings()) }
  }

  private func poll(_ minute: Int64) throws {
    let now = start + minute * Self.minute
    let snapshot = Snapshot(tasks: tasks(minute), total: nil, takenAt: now)
    let digest = Digest(previous: last, snapshot: snapshot, zone: Fixtures.beijing)
    defer { last = digest }
    guard
      let record = PollRecord(
        digest: digest, previous: last, place: .only, gapLimit: 2 * Self.minute, isShown: true)
    else { return }
    try history.record(record, in: scope)
  }

  private func tasks(_ minute: Int64) -> [SyncTask] {
    var tasks = [task("well", .succeeded, ran: minute / 60 * 60)]
    let badRuns = [60, 100, 200].filter { $0 <= minute }.max()
    tasks.append(
      badRuns.map { task("bad", .failed, ran: Int64($0), error: Self.dependents) } ?? task("bad", .succeeded, ran: 0))
    tasks.append(
      task("back", (30..<90).contains(minute) ? .failed : .succeeded, ran: minute < 30 ? 0 : minute < 90 ? 30 : 90))
    let evilError = "connection to host failed: password '\(Self.secret)' |\u{202E}<img src=x onerror=1>"
    tasks.append(task("evil", .failed, ran: 5, error: evilError, name: Self.evil))
    if minute < 110 { tasks.append(task("gone", .succeeded, ran: 0)) }
    if minute >= 100 { tasks.append(task("fresh", .notSynced, ran: nil)) }
    return tasks
  }

  static let dependents =
    "role \"iam_group_1\" cannot be dropped because some objects depend on it\n  Detail: owner of table orders"

  private func task(
    _ id: String, _ status: SyncStatus, ran: Int64?, error: String = "no route to host", name: String? = nil
  ) -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = id
    fields.clusterName = name ?? "dws_\(id)"
    fields.instanceID = "i1"
    fields.syncStatus = status.wire
    fields.scheduleStatus = ScheduleStatus.scheduling.wire
    fields.schedulePeriod = "HOUR"
    fields.scheduleInterval = 6
    fields.scheduleStartHour = 0
    fields.scheduleEndHour = 0
    fields.syncTime = ran.map { start + $0 * Self.minute }
    fields.syncMessage = status == .failed ? Fixtures.log(error) : nil
    return SyncTask(fields)
  }
}
