import ArgumentParser
import SyncLog
import SyncWire
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A saved answer asked like the service` {
  private static let answer = """
    {"total": 9, "tasks": [
      {"id":"a","cluster_name":"dws_b","cluster_type":"DWS","sync_status":"SYNC_FAIL","schedule_status":"SCHEDULING","sync_time":3},
      {"id":"b","cluster_name":"mrs_a","cluster_type":"MRS","sync_status":"SYNC_SUCCESS","schedule_status":"NOT_SCHEDULE","sync_time":1},
      {"id":"a","cluster_name":"dws_b","cluster_type":"DWS","sync_status":"SYNC_FAIL"},
      {"cluster_name":"dws_c","cluster_type":"DWS","create_time":5},
      {"cluster_name":"dws_c","cluster_type":"DWS","create_time":5}
    ]}
    """

  @Test(
    arguments: [
      ([], ["dws_b", "mrs_a", "dws_c", "dws_c"], 9),
      (["--cluster-type", "MRS"], ["mrs_a"], 1),
      (["--cluster-name", "DWS"], ["dws_b", "dws_c", "dws_c"], 3),
      (["--sync-status", "SYNC_FAIL"], ["dws_b"], 1),
      (["--schedule-status", "NOT_SCHEDULE"], ["mrs_a"], 1),
      (["--order-by", "CLUSTER_NAME"], ["dws_b", "dws_c", "dws_c", "mrs_a"], 9),
      (["--order-by", "CLUSTER_NAME", "--desc"], ["mrs_a", "dws_c", "dws_c", "dws_b"], 9),
      (["--order-by", "SYNC_TIME", "--desc", "--limit", "2"], ["dws_b", "mrs_a"], 9),
      (["--limit", "2", "--offset", "1"], ["mrs_a", "dws_c"], 9), (["--offset", "99"], [], 9),
    ] as [([String], [String], Int)])
  func `filters, orders and pages`(_ flags: [String], _ names: [String], _ total: Int) throws {
    let found = try ask(flags)
    #expect(found.tasks.map(\.task.clusterName) == names)
    #expect(found.total == total)
  }

  @Test(
    arguments: [
      ["--sync-status", "SYNC_FIAL"], ["--cluster-type", "dws"], ["--order-by", "NAME"], ["--schedule-status", "X"],
    ])
  func `refuses what the service would refuse`(_ flags: [String]) {
    #expect(throws: CommandFailure.self) { try ask(flags) }
  }

  @Test(arguments: [
    ["--limit", "0"], ["--limit", "-1"], ["--offset", "-1"], ["--asc", "--desc"], ["--limit", "x"],
    ["--limit", "2147483648"], ["--offset", "2147483648"], ["--offset", "9223372036854775807"],
  ])
  func `refuses numbers that can't be`(_ flags: [String]) {
    #expect(throws: (any Error).self) { try ListParameters.parse(flags) }
  }

  @Test func `takes the greatest numbers that the service could`() throws {
    #expect(try ask(["--limit", "2147483647"]).tasks.count == 4)
    #expect(try ask(["--limit", "2147483647", "--offset", "2147483647"]).tasks.isEmpty)
  }

  private func ask(_ flags: [String]) throws -> ReceivedList {
    let page = try SavedAnswer.read(Array(Self.answer.utf8), keepsObjects: true)
    return try OfflineService(page).answer(ListParameters.parse(flags))
  }
}

@Suite struct `A derived task` {
  private static let now = ISOMoment.milliseconds("2024-03-20T10:30:00+08:00") ?? 0

  @Test func `keeps every field as it came and adds what synctop makes of it`() throws {
    let json =
      #"{"id":"a","sync_status":"SYNC_FAIL","schedule_status":"NOT_SCHEDULE","sync_time":1710901516000,"x":1.50}"#
    let object = try derived(json)
    #expect(object["x"] == .number("1.50"))
    #expect(object["derived"]?["cause"]?["class"] == "empty")
    var derived = try #require(object["derived"]?.object)
    derived["cause"] = .null
    #expect(
      JSONValue.object(derived).jsonText()
        == #"{"state":"stopped","overdue":false,"since":1710901516000,"streak":1,"streak_at_least":true,"limit":10,"#
        + #""acknowledged":false,"next_run":{"state":"none","due":null,"next":null},"cause":null}"#)
  }

  @Test func `tells the first line of a failure's error`() throws {
    let cause = try derived(#"{"id":"a","sync_status":"SYNC_FAIL","sync_msg":"[2024-03-20 10:25:54] ===> boom\nmore"}"#)
    #expect(cause["derived"]?["cause"]?["class"] == "unknown")
    #expect(cause["derived"]?["cause"]?["summary"] == "boom")
  }

  @Test func `that was never run and is scheduled is due now`() throws {
    let json = """
      {"id":"a","sync_status":"NOT_SYNC","schedule_status":"SCHEDULING","schedule_start_hour":0,"schedule_end_hour":6,
      "schedule_period":"HOUR","schedule_interval":4}
      """
    let derived = try derived(json)["derived"]
    #expect(derived?["state"] == "never_ran")
    #expect(derived?["streak"] == 0)
    #expect(derived?["next_run"]?["due"] == .integer(Self.now))
    #expect(derived?["next_run"]?["next"] == .integer(Self.now))
  }

  @Test func `lists keep the service's order until another is asked for`() throws {
    let page = try SavedAnswer.read(
      Array(#"[{"id":"ok","sync_status":"SYNC_SUCCESS"},{"id":"bad","sync_status":"SYNC_FAIL"}]"#.utf8),
      keepsObjects: true)
    func ids(_ query: Query?, _ order: SortOrder?) throws -> [String] {
      let zone = try ZoneRulesLoader.rules(named: "Asia/Shanghai")
      return TaskSelection(page.tasks, query: query, order: order, now: Self.now, zone: zone).tasks.map(
        \.wire.task.id.text)
    }
    #expect(try ids(nil, nil) == ["ok", "bad"])
    #expect(try ids(nil, .worstFirst) == ["bad", "ok"])
    #expect(try ids(Query("status:failing"), nil).count + ids(Query("-status:failing"), nil).count == 2)
  }

  private func derived(_ json: String) throws -> JSONValue {
    let page = try SavedAnswer.read(Array(json.utf8), keepsObjects: true)
    let zone = try ZoneRulesLoader.rules(named: "Asia/Shanghai")
    let tasks = TaskSelection(page.tasks, query: nil, order: nil, now: Self.now, zone: zone).tasks
    return try #require(tasks.first).object(streakLimit: 10, causes: .standard)
  }
}
