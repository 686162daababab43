import TaskModel
import Testing

@testable import DemoServer

@Suite struct `A list call's parameters` {
  @Test func `are all optional`() throws {
    #expect(try TaskQuery(query: "") == TaskQuery())
    #expect(try TaskQuery(query: "&&unknown=1&=") == TaskQuery())
    #expect(TaskQuery().limit == 100)
  }

  @Test func `are read as documented`() throws {
    let query = try TaskQuery(
      query: "limit=20&offset=40&cluster_type=MRS&cluster_name=a%20%E8%B4%A2&sync_status=SYNC_FAIL"
        + "&schedule_status=SCHEDULING&order_by=SYNC_TIME&order_by_asc=false")
    #expect(query.limit == 20 && query.offset == 40)
    #expect(query.selection.clusterType == "MRS" && query.selection.clusterName == "a 财")
    #expect(query.selection.syncStatus == "SYNC_FAIL" && query.selection.scheduleStatus == "SCHEDULING")
    #expect(query.selection.order == .syncTime && !query.selection.isAscending)
  }

  @Test(arguments: [
    "limit=0", "limit=1001", "limit=", "limit=ten", "limit=1.5", "limit=+5", "limit", "limit=1&limit=1", "offset=-1",
    "offset=99999999999", "cluster_type=HIVE", "cluster_type=dws", "sync_status=", "sync_status=FAILED",
    "schedule_status=YES", "order_by=ID", "order_by=sync_time", "order_by_asc=1", "order_by_asc=True",
    "cluster_name=%FF", "cluster_name=%zz", "cluster_name=%", "cluster_name=%00", "%E8=1",
  ])
  func `are refused when they make no sense`(_ query: String) {
    #expect(throws: QueryRefusal.self) { try TaskQuery(query: query) }
  }

  @Test func `page through every task once`() async {
    let world = world(1234)
    let pages = Pages(world: world)
    for order in [nil, "CLUSTER_NAME", "SYNC_TIME"] {
      var places: [Int] = []
      for offset in stride(from: 0, to: 1300, by: 100) {
        let text = "limit=100&offset=\(offset)" + (order.map { "&order_by=\($0)" } ?? "")
        guard let query = try? TaskQuery(query: text) else { continue }
        let page = await pages.page(query, at: start)
        #expect(page.total == 1234)
        places += page.places
      }
      #expect(places.count == 1234)
      #expect(Set(places).count == 1234)
    }
  }

  @Test func `filter and order as they say`() throws {
    let tasks = try shown("sync_status=SYNC_FAIL&order_by=SYNC_TIME&order_by_asc=false")
    #expect(!tasks.isEmpty)
    #expect(tasks.allSatisfy { $0.syncStatus == "SYNC_FAIL" })
    #expect(tasks.compactMap(\.syncTime) == tasks.compactMap(\.syncTime).sorted(by: >))
    #expect(try shown("cluster_type=MRS").allSatisfy { $0.clusterType == "MRS" })
    #expect(try shown("schedule_status=NOT_SCHEDULE").allSatisfy { $0.scheduleStatus == "NOT_SCHEDULE" })
    #expect(try shown("cluster_name=FINANCE").allSatisfy { $0.clusterName?.contains("finance") == true })
    #expect(try shown("cluster_name=FINANCE").count > 5)
  }

  @Test func `order by each of the four`() throws {
    let byName = try shown("order_by=CLUSTER_NAME").map { $0.clusterName ?? "" }
    #expect(byName == byName.sorted())
    let created = try shown("order_by=CREATE_TIME&order_by_asc=true").compactMap(\.createTime)
    #expect(created == created.sorted() && created.count == 400)
    let updated = try shown("order_by=UPDATE_TIME&order_by_asc=false").compactMap(\.updateTime)
    #expect(updated == updated.sorted(by: >))
    #expect(try shown("order_by_asc=false").map(\.id) == shown("").map(\.id))
  }

  private func shown(_ query: String) throws -> [SyncTaskFields] {
    let world = world(400)
    return world.places(try TaskQuery(query: query).selection, at: start).map {
      world.fields(ofTaskAt: Int($0), moment: start)
    }
  }
}
