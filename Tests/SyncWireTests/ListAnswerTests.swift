import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `A list answer` {
  @Test func `keeps every field as it came and reads the documented ones`() throws {
    let page = try page(
      #"{"tasks":[{"id":"a","cluster_name":"数仓","schedule_start_hour":0,"sync_time":1710901516000,"x":1.50}],"total":1}"#
    )
    let task = try #require(page.tasks.first)
    #expect(page.total == 1)
    #expect(task.task.id == TaskID("a"))
    #expect(task.task.clusterName == "数仓")
    #expect(task.task.scheduleStartHour == 0)
    #expect(task.task.syncTime == 1_710_901_516_000)
    #expect(task.object["x"] == .number("1.50"))
    #expect(!task.task.isIrregular)
  }

  @Test(arguments: [#"{"tasks":[],"total":0}"#, #"{"tasks":null}"#, #"{"total":0}"#, " {\"tasks\" : [ ] } "])
  func `may hold no tasks`(_ text: String) throws {
    #expect(try page(text).tasks.isEmpty)
  }

  @Test(
    arguments: [
      ("-1", nil), ("\"12\"", 12), ("\"x\"", nil), ("1e400", nil), ("null", nil), ("1000000000", 1_000_000_000),
    ] as [(String, Int?)])
  func `has a total only when it can be one`(_ text: String, _ total: Int?) throws {
    #expect(try page(#"{"tasks":[],"total":\#(text)}"#).total == total)
  }

  @Test func `skips entries that are no tasks and shows the others`() throws {
    let page = try page(#"{"tasks":[null,1,"x",[],{"id":"a"},{}]}"#)
    #expect(page.tasks.map(\.task.hasGivenID) == [true, false])
    #expect(page.skipped == 4)
    #expect(page.entries == 6)
  }

  @Test func `counts the last of two lists`() throws {
    let page = try page(#"{"tasks":[{"id":"a"}],"total":7,"tasks":[{"id":"b"}],"total":1}"#)
    #expect(page.tasks.map(\.task.id) == [TaskID("b")])
    #expect(page.total == 1)
  }

  @Test func `may say its list over and over`() throws {
    let others = String(repeating: #""a":0,"#, count: 12_000)
    let lists = String(repeating: #""tasks":0,"tasks":[],"#, count: 6000)
    #expect(try page("{\(others)\(lists)\"tasks\":[{\"id\":\"b\"}],\"total\":1}").tasks.count == 1)
    #expect(failure("{\(others)\(lists)\"tasks\":0}")?.kind == .malformed)
  }

  @Test(arguments: [
    #"{"error_code":"DLS.6036","error_msg":"no such set"}"#,
    #"{"tasks":null,"error_code":"DLS.6036","error_msg":"no such set"}"#,
    #"{"error":{"code":"DLS.6036","message":"no such set"}}"#,
  ])
  func `that is an error isn't an empty list`(_ text: String) {
    let failure = failure(text)
    #expect(failure?.code == "DLS.6036")
    #expect(failure?.message == "no such set")
  }

  @Test(arguments: [
    "{}", "[]", "3", "\"x\"", "null", #"{"tasks":{}}"#, #"{"tasks":"none"}"#, #"{"total":3}"#, #"{"id":"a"}"#,
  ])
  func `of another shape is malformed`(_ text: String) {
    #expect(failure(text)?.kind == .malformed)
  }

  @Test(arguments: [
    "", "  ", "{", #"{"tasks":[{"id":"a"}"#, #"{"tasks":[{"id":"a"},]}"#, #"{"tasks":[]}}"#, #"{"tasks":[],}"#,
    #"{tasks:[]}"#, #"{"tasks" []}"#, #"{"tasks":[{} {}]}"#, "<html>", "OK", "\u{0}", #"{"tasks":[]"#, ",", "]", "}",
  ])
  func `that isn't JSON is said to be none`(_ text: String) {
    #expect(failure(text)?.kind == .notJSON)
  }

  @Test func `nested beyond all measure is refused`() {
    for (opening, closing) in [("[", "]"), (#"{"a":"#, "}")] {
      let deep = String(repeating: opening, count: 100_000) + "1" + String(repeating: closing, count: 100_000)
      #expect(failure(#"{"tasks":[{"id":\#(deep)}]}"#)?.kind == .notJSON)
      #expect(failure(deep) != nil)
    }
  }

  @Test func `reads the same in slices of any size`() throws {
    let text = #"{"x":[1],"tasks":[{"id":"a"},{"id":"b","sync_msg":"\u00e9"},7],"total":3}"#
    let whole = try page(text)
    for slice in 1...text.utf8.count {
      var reader = AnswerReader(keepsObjects: true)
      try Array(text.utf8).withUnsafeBufferPointer { while try reader.advance(over: $0, slice: slice) {} }
      #expect(try reader.page() == whole)
    }
  }

  @Test func `cut anywhere is never taken for whole`() {
    let text = #"{"total":2,"tasks":[{"id":"a"},{"id":"b"}]}"#
    for length in 0..<text.utf8.count {
      #expect(failure(String(text.prefix(length)))?.kind == .notJSON, "\(length)")
    }
  }
}

@Suite struct `A single task's answer` {
  @Test(arguments: [#"{"id":"a"}"#, #"{"task":{"id":"a","x":1}}"#, #"{"id":"a","code":"x","message":"y"}"#])
  func `is flat, or in an envelope`(_ text: String) throws {
    #expect(try reader(text).task().task.id == TaskID("a"))
  }

  @Test func `that is an error is a failure`() {
    let failure = #expect(throws: FetchFailure.self) {
      try reader(#"{"error_code":"DLM.4001","error_msg":"Instance or workspace does not exist"}"#).task()
    }
    #expect(failure?.code == "DLM.4001")
  }

  @Test(arguments: ["{}", "[]", #"{"tasks":[{"id":"a"}]}"#, #"{"hello":1}"#])
  func `of another shape is malformed`(_ text: String) {
    let failure = #expect(throws: FetchFailure.self) { try reader(text).task() }
    #expect(failure?.kind == .malformed)
  }
}

private func reader(_ text: String) throws -> AnswerReader {
  var reader = AnswerReader(keepsObjects: true)
  try Array(text.utf8).withUnsafeBufferPointer { while try reader.advance(over: $0) {} }
  return reader
}

private func page(_ text: String) throws -> TaskPage { try reader(text).page() }

/// The failure that SyncAPI would make of an answer with status 200.
private func failure(_ text: String) -> FetchFailure? {
  do {
    _ = try page(text)
    return nil
  } catch let error as JSONError {
    return AnswerReader.failure(error, answer: Array(text.utf8))
  } catch {
    return error as? FetchFailure
  }
}
