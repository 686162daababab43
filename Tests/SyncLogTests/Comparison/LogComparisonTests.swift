import SyncLog
import Testing

@Suite struct `Two logs beside each other` {
  private func log(
    _ message: String, at stamp: String = "2024-03-20 10:25:54", job: String = "9324a84d-e151-44ee-aafc-c6a6c2084b0c"
  ) -> String {
    "[\(stamp)] ===> Submit job to datamanager failed:[{\"duration\":0.0,\"jobId\":\"\(job)\",\"jobType\":\"\","
      + "\"message\":\"ERROR: \(message)\",\"rowCount\":0,\"rows\":[],\"status\":\"FAILED\"}]"
  }

  private let policies = "role \\\"g\\\" cannot be dropped because some objects depend on it\\n Detail: "

  private func objects(_ comparison: LogComparison, _ side: LogComparison.Side) -> [String] {
    comparison.objects.filter { $0.side == side }.compactMap(\.object.name)
  }

  private func texts(_ comparison: LogComparison, _ side: LogComparison.Side) -> [String] {
    comparison.lines.filter { $0.side == side }.compactMap { $0.new ?? $0.old }
  }

  @Test func `are the same when only times and ids of jobs differ`() {
    let old = log(policies + "owner of table t1")
    let job = "11111111-e151-44ee-aafc-c6a6c2084b0c"
    let new = log(policies + "owner of table t1", at: "2024-03-21 04:00:12.250", job: job)
      .replacing("0.0", with: "12.75")
    let comparison = LogComparison(old: old, new: new)
    #expect(comparison.isSameCause)
    #expect(comparison.counts.isSame && comparison.counts.same > 5)
    #expect(comparison.lines.allSatisfy { $0.side == .both })
    #expect(comparison.lines.first?.old?.hasPrefix("[2024-03-20 10:25:54]") == true)
    #expect(comparison.lines.first?.new?.hasPrefix("[2024-03-21 04:00:12.250]") == true)
  }

  @Test func `tell which dependents are new, gone and the same`() {
    let comparison = LogComparison(
      old: log(policies + "owner of table t1\\nprivileges for schema s1\\ntarget of policy p1 on table t9"),
      new: log(policies + "target of policy p1 on table t9\\nowner of table t2\\nowner of table t1"))
    #expect(objects(comparison, .new) == ["t2"])
    #expect(objects(comparison, .gone) == ["s1"])
    #expect(objects(comparison, .both) == ["p1", "t1"])
    #expect(comparison.namesAllObjects)
    #expect(!comparison.isSameCause)
  }

  @Test func `tell apart objects of the same name by what they are and how they depend`() {
    let comparison = LogComparison(
      old: log(policies + "owner of table t\\ntarget of policy p on table a"),
      new: log(policies + "owner of view t\\nprivileges for table t\\ntarget of policy p on table b"))
    #expect(objects(comparison, .both).isEmpty)
    #expect(objects(comparison, .new).count == 3 && objects(comparison, .gone).count == 2)
  }

  @Test func `admit that an object may only have been left out`() {
    let whole = log(policies + "owner of table t1\\nowner of table t2")
    let short = log(policies + "owner of table t1\\nand 57 other objects (see server log for list)")
    #expect(!LogComparison(old: whole, new: short).namesAllObjects)
    #expect(!LogComparison(old: String(whole.dropLast(70)), new: whole).namesAllObjects)
  }

  @Test func `show the lines of a message that changed between those that didn't`() {
    let comparison = LogComparison(
      old: log(policies + "owner of table t1\\nowner of table t2\\nowner of table t4"),
      new: log(policies + "owner of table t1\\nowner of table t3\\nowner of table t4"))
    #expect(comparison.counts == counts(new: 1, gone: 1, same: comparison.lines.count - 2))
    #expect(texts(comparison, .new).map { $0.drop { $0 == " " } } == ["owner of table t3"])
    #expect(texts(comparison, .gone).map { $0.drop { $0 == " " } } == ["owner of table t2"])
    let places = comparison.lines.indices.filter { comparison.lines[$0].side != .both }
    #expect(places.count == 2 && places[1] == places[0] + 1)
    #expect(comparison.lines[places[0]].side == .gone)
  }

  private func counts(new: Int, gone: Int, same: Int) -> LogComparison.Counts {
    let line = { (text: String, count: Int) in (0..<count).map { "\(text)\($0)\n" }.joined() }
    return LogComparison(old: line("s", same) + line("g", gone), new: line("s", same) + line("n", new)).counts
  }

  @Test func `of an empty log have everything new, and of two nothing`() {
    let comparison = LogComparison(old: "", new: "one\ntwo")
    #expect(texts(comparison, .new) == ["one", "two"])
    #expect(comparison.counts == counts(new: 2, gone: 0, same: 0))
    let nothing = LogComparison(old: "", new: "")
    #expect(nothing.lines.isEmpty && nothing.counts.isSame && nothing.isSameCause)
  }

  @Test func `find a moved block once, as gone here and new there`() {
    let comparison = LogComparison(old: "a\nb\nc\nd\ne", new: "c\na\nb\nd\ne")
    #expect(texts(comparison, .both) == ["a", "b", "d", "e"])
    #expect(texts(comparison, .new) == ["c"] && texts(comparison, .gone) == ["c"])
  }

  @Test(arguments: [
    ("request_id: 0a1b2c3d4e5f", "request_id: ffffffffff00", true),
    ("Request-Id=7f1dAB99", "Request-Id=11ddAB99", true),
    ("X-Request-Id: abc123def", "X-Request-Id:  000111222", true),
    ("job id 12345678 failed", "job id 87654321 failed", true),
    ("job 9324a84d-e151-44ee-aafc-c6a6c2084b0c", "job 00000000-e151-44ee-aafc-c6a6c2084b0c", true),
    ("at 2024-03-20 10:25:54.", "at 2024/03/21T00:00:00.123Z.", true),
    ("time 1710901516000", "time 1710901999999", true),
    ("\"duration\": 0.25,", "\"duration\": 130,", true),
    ("role iam_group_08f5a1 is used", "role iam_group_08f5a2 is used", false),
    ("\"rowCount\": 1", "\"rowCount\": 2", false),
    ("port 8000", "port 8001", false),
    ("user 08f5a1b2 is missing", "user 08f5a1b3 is missing", false),
    ("table t1", "table T1", false),
    ("财务 表", "财务  表", true),
  ])
  func `leave out of account what differs each time, and nothing else`(_ old: String, _ new: String, _ isSame: Bool) {
    #expect(LogComparison(old: old, new: new).counts.isSame == isSame)
  }

  @Test func `compare a broken log by its escaped lines`() {
    let old = String(log(policies + "owner of table t1\\nowner of table t2\\nowner of tab").dropLast(40))
    let new = old.replacing("t2", with: "t3")
    let comparison = LogComparison(old: old, new: new)
    #expect(texts(comparison, .new) == ["owner of table t3"])
  }

  @Test func `are only counted when there are too many lines`() {
    let many = (0...LogComparison.lineLimit).map { "line \($0)\n" }.joined()
    let comparison = LogComparison(old: many, new: "line 7\n" + many.dropFirst(7))
    #expect(comparison.lines.isEmpty)
    #expect(comparison.counts.same == LogComparison.lineLimit + 1 - 1)
    #expect(comparison.counts.new == 1 && comparison.counts.gone == 1)
  }
}

@Suite struct `A comparison of lines` {
  private func joined(_ comparison: LogComparison, _ side: LogComparison.Side) -> [String] {
    comparison.lines.filter { $0.side == side || $0.side == .both }.compactMap { side == .gone ? $0.old : $0.new }
  }

  private func longest(_ one: [String], _ two: [String]) -> Int {
    var row = [Int](repeating: 0, count: two.count + 1)
    for line in one {
      var diagonal = 0
      for column in two.indices {
        let length = line == two[column] ? diagonal + 1 : max(row[column], row[column + 1])
        diagonal = row[column + 1]
        row[column + 1] = length
      }
    }
    return row[two.count]
  }

  @Test(arguments: 0..<200) func `has all lines of both logs in their order, and pairs as many as can be`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    func lines() -> [String] {
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        ["a", "b", "c", "d", "e f", "g"].randomElement(using: &random) ?? ""
      }
    }
    let (old, new) = (lines(), lines())
    let comparison = LogComparison(old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))
    #expect(joined(comparison, .gone) == old)
    #expect(joined(comparison, .new) == new)
    #expect(comparison.counts.same == longest(old, new))
  }

  @Test func `is bounded where all lines are the same or none is`() {
    let same = String(repeating: "x\n", count: 4_900)
    let other = (0..<4_900).map { "y\($0 * 7_919 % 4_900)\n" }.joined()
    #expect(LogComparison(old: same, new: "z\n" + same).counts.new == 1)
    #expect(LogComparison(old: same, new: other).counts.same == 0)
    let shuffled = LogComparison(old: other, new: (0..<4_900).map { "y\($0)\n" }.joined())
    #expect(shuffled.counts.same > 0 && shuffled.counts.same + shuffled.counts.gone == 4_900)
  }
}
