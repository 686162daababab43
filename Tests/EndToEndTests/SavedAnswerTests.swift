import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A saved list answer` {
  private static let now = "2024-03-20T10:30:00+08:00"
  private static let answer = """
    {"tasks":[
    {"id":"t1","cluster_name":"dws_finance_01","cluster_type":"DWS","sync_status":"SYNC_FAIL",
     "schedule_status":"SCHEDULING","sync_time":1710901516000,"sync_msg":"ERROR: \\u001b[31mred\\u202e","odd":1.50},
    {"id":"t2","cluster_name":"mrs_hive_01","cluster_type":"MRS","sync_status":"SYNC_SUCCESS",
     "schedule_status":"NOT_SCHEDULE","sync_time":1710901516000}],
    "total":2}
    """

  @Test func `comes back as JSON with every field as it came, and what is derived`() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("answer.json", Self.answer)
    let result = try await Finished.synctop("list", "--input", file, "--now", Self.now, "--format", "json")
    #expect(result.status == 0, "\(result.words)")
    #expect(!result.hasEscape)
    #expect(!result.text.unicodeScalars.contains("\u{202E}"))
    #expect(result.text.contains("1.50"))
    let list = try #require(try result.json() as? [String: Any])
    #expect(list["total"] as? Int == 2)
    #expect(list["fetched"] as? Int == 2)
    let tasks = try #require(list["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["id"] as? String } == ["t1", "t2"])
    let derived = try #require(tasks[0]["derived"] as? [String: Any])
    #expect(derived["state"] as? String == "failing")
    #expect(derived["limit"] as? Int == 10)
  }

  @Test func `is filtered by our query after it was counted`() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("answer.json", Self.answer)
    let result = try await Finished.synctop(
      "list", "--input", file, "--now", Self.now, "--format", "json", "--filter", "mrs")
    let list = try #require(try result.json() as? [String: Any])
    #expect(list["fetched"] as? Int == 2)
    #expect((list["tasks"] as? [Any])?.count == 1)
  }

  @Test func `is a table for people without a control of the server's`() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("answer.json", Self.answer)
    let result = try await Finished.synctop("list", "--input", file, "--now", Self.now, "--format", "table")
    #expect(result.status == 0)
    #expect(!result.hasEscape)
    #expect(result.text.contains("dws_finance_01"))
  }

  @Test func `of one task is shown by its id, and a strange id exits 1`() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("answer.json", Self.answer)
    let found = try await Finished.synctop("show", "t1", "--input", file, "--now", Self.now, "--format", "json")
    #expect((try found.json() as? [String: Any])?["id"] as? String == "t1")
    let lost = try await Finished.synctop("show", "t9", "--input", file, "--now", Self.now)
    #expect(lost.status == 1)
    #expect(lost.words.contains("t9"))
  }

  @Test func `that is cut or missing is refused with a reason`() async throws {
    let scratch = try Scratch()
    for file in [try scratch.write("cut.json", "{\"tasks\":[{"), "\(scratch.path)/missing.json"] {
      let result = try await Finished.synctop("list", "--input", file)
      #expect([1, 2].contains(result.status))
      #expect(result.output.isEmpty)
      #expect(!result.words.isEmpty)
    }
  }

  @Test func `may be read by a pipe that closes early`() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("answer.json", Self.answer)
    let result = try await Finished.bash(
      "\"$SYNCTOP\" list --input '\(file)' --format json | head -c 1; echo \" ${PIPESTATUS[0]}\"")
    #expect(result.text.hasSuffix(" 0\n"))
    #expect(result.words.isEmpty)
  }
}
