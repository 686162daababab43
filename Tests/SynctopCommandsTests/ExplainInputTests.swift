import Foundation
import SyncLog
import Testing

@Suite struct `What explain reads` {
  private let runs: ExplainRuns
  private let log = ExplainLogs.failed("ERROR: role \"a\" does not exist")

  init() throws { runs = try ExplainRuns() }

  @Test(arguments: [["explain"], ["explain", "-"]]) func `is standard input without a file`(_ arguments: [String])
    throws
  {
    let process = runs.binary.process(arguments + ["--format", "json"])
    let (input, out) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = out
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(log.utf8))
    try input.fileHandleForWriting.close()
    let explained = try JSONValue.parse(Array(out.fileHandleForReading.readToEnd() ?? Data()))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(explained["cause"]?["class"] == "role_missing")
  }

  @Test func `is a task or a list where the JSON has their fields`() throws {
    let task = ExplainLogs.task("t0", log).jsonText()
    #expect(try runs.json(task)["task_id"] == "t0")
    #expect(try runs.json(task)["cause"]?["class"] == "role_missing")
    for list in [
      ExplainLogs.list([log, ""]), "[\(task),{\"id\":\"t1\",\"cluster_id\":\"x\"}]", "\u{FEFF}\(task)\n\(task)\n",
    ] {
      let explained = try runs.json(list)
      #expect(explained.array?.count == 2, "\(list.prefix(20))")
      #expect(explained.array?.first?["cause"]?["role"] == "a")
    }
    #expect(try runs.json(#"{"tasks":[],"total":0}"#) == [])
    #expect(try runs.json("[]") == [])
    #expect(try runs.json(#"{"id":7,"sync_msg":null}"#)["task_id"] == 7)
    #expect(try runs.json(#"{"id":7,"sync_msg":null}"#)["cause"]?["class"] == "empty")
  }

  @Test func `is a log where it isn't`() throws {
    let bare = String(log[(log.firstIndex(of: "{") ?? log.startIndex)...].dropLast())
    for text in [bare, "[\(bare)]", "[\(bare)", log.replacing("\n", with: "\r\n"), "\u{FEFF}" + log] {
      let explained = try runs.json(text)
      #expect(explained["task_id"] == nil)
      #expect(explained["cause"]?["class"] == "role_missing", "\(text.prefix(40))")
    }
    let refusal = try runs.json(#"{"error_code":"APIGW.0308","error_msg":"The throttling threshold has been reached"}"#)
    #expect(refusal["cause"]?["class"] == "throttled")
  }

  @Test func `may be copied out of an answer with its quotes, its key or its escapes alone`() throws {
    let quoted = JSONValue.string(log).jsonText()
    let escapes = String(quoted.dropFirst().dropLast())
    let whole = try runs.json(log)
    for text in [quoted, quoted + "\n", "  \"sync_msg\": \(quoted),\n", escapes] {
      #expect(try runs.json(text) == whole, "\(text.prefix(20))")
    }
  }

  @Test func `is any bytes at all`() throws {
    for bytes in [
      [], [0x00], [0xFF, 0xFE], [0x0A], Array("[2025-02-03 04:05:06] ===> \u{0}\u{1B}[2J x".utf8), Array("\"".utf8),
    ] {
      for format in ["text", "json", "sql", "markdown"] {
        let run = try runs.run(bytes as [UInt8], ["--format", format])
        #expect(run.status == 0, "\(bytes) \(format): \(run.error)")
        #expect(!run.out.isEmpty)
        #expect(run.out.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{7F}" })
      }
    }
  }

  @Test(arguments: [
    ["--format", "csv"], ["--format", "table"], ["--dialect", "oracle"], ["--owner", ""], ["--lang", "fr"], ["--nope"],
    ["--config", "/nowhere"], ["--causes", "/nowhere"],
  ])
  func `is refused with 2 where the usage is wrong`(_ arguments: [String]) throws {
    let run = try runs.run(log.utf8, arguments)
    #expect(run.status == 2)
    #expect(run.out == "" && !run.error.isEmpty)
  }

  @Test func `is refused with 1 and a next step where it can't be read`() throws {
    let large = try runs.binary.file("large", "")
    try FileHandle(forWritingTo: URL(fileURLWithPath: large)).truncate(atOffset: 64 << 20 | 1)
    for path in ["/nowhere", "/", large] {
      let run = try runs.binary.run(["explain", path])
      #expect(run.status == 1)
      #expect(run.out == "")
      #expect(run.error.contains("next:"))
    }
    let process = runs.binary.process(["explain"])
    let error = Pipe()
    process.standardInput = FileHandle(forReadingAtPath: large)
    process.standardError = error
    try process.run()
    let words = String(decoding: try error.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(words.contains("64MiB") && words.contains("next:"))
  }

  @Test func `may be a log of ten megabytes, which comes out whole`() throws {
    let lines = (0..<150_000).map { "target of policy p\($0) on table schema_\($0).a_table_with_a_long_name_\($0)" }
    let long = ExplainLogs.failed(
      "ERROR: role \"a\" cannot be dropped because some objects depend on it\n  Detail: "
        + lines.joined(separator: "\n"))
    #expect(long.utf8.count > 10_000_000)
    let explained = try runs.json(long)
    #expect(explained["cause"]?["objects"]?.array?.count == lines.count)
    #expect(explained["cause"]?["objects"]?.array?.last?["raw"]?.string == lines.last)
    for format in ["text", "markdown"] {
      #expect(try runs.output(long, format).contains("p149999"))
    }
  }

  @Test func `may be asked for by a reader that goes away`() throws {
    let file = try runs.binary.file("many", ExplainLogs.list(Array(repeating: log, count: 300)))
    let process = runs.binary.process(["explain", file])
    let (out, error) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = error
    try process.run()
    try out.fileHandleForReading.close()
    try out.fileHandleForWriting.close()
    process.waitUntilExit()
    try error.fileHandleForWriting.close()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    #expect(try error.fileHandleForReading.readToEnd() ?? Data() == Data())
  }
}
