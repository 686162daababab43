import TaskModel
import Testing

@Suite struct `An order` {
  @Test func `is read from text and written as such`() {
    #expect(SortOrder(parsing: "worst,-since")?.text == "worst,-since")
    #expect(SortOrder(parsing: "CLUSTER_NAME")?.keys == [SortKey(.clusterName)])
    #expect(SortOrder(parsing: "") == nil)
    #expect(SortOrder(parsing: "worst,") == nil)
    #expect(SortOrder(parsing: "colour") == nil)
    #expect(SortOrder(parsing: "worst,since,next") == nil)
  }

  @Test func `keeps the column before as its second key`() {
    let order = SortOrder.worstFirst.sorted(by: .clusterName)
    #expect(order.text == "cluster-name,worst")
    #expect(order.sorted(by: .clusterName).text == "-cluster-name,worst")
    #expect(order.sorted(by: .since).text == "since,cluster-name")
    #expect(order.inverted.inverted == order)
    #expect(SortOrder([]) == .worstFirst)
  }
}
