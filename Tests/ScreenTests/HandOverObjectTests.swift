import Screen
import SyncLog
import Testing

@Suite struct `The table of objects to hand over` {
  private static let list = DependentList(
    detail: "owner of default privileges on new relations belonging to role r in schema dwd\n4 objects in database ods",
    isCut: false)

  private func rows(_ language: Language) -> [[String]] {
    HandOverObject.table(Self.list, HandOverWords(language))
  }

  @Test func `names no object twice where its parts are known`() {
    let row = rows(.english)[1]
    #expect(row.contains("default privileges"))
    #expect(row.contains("on new relations, of role r, in schema dwd"))
    #expect(!row.contains { $0.contains("owner of") })
  }

  @Test func `speaks one language`() {
    #expect(rows(.chinese)[1].contains("新建对象：relations, 角色 r, 模式 dwd"))
  }

  @Test func `has a row for objects of another database`() {
    #expect(rows(.english)[2].contains { $0.contains("4 objects") })
  }
}
