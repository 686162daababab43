import SyncLog
import Testing

@Suite struct `Every log has a cause` {
  private static let texts = [
    #"role "a" cannot be dropped because some objects depend on it"#, "\u{0}\u{1B}[2J\u{202E}", "ERROR: ERROR: ERROR: ",
    #"错误: 角色 "a" 不存在"#, "Submit job to datamanager failed:[{", #"{"error_code":"DLM.4001","error_msg":""}"#,
    #"{"error":{"code":401}}"#, "<html><title>504 x</title>", "java.net.ConnectException", "[]", "{}", "null", "\"",
    "\\",
    #"[{"jobId":"1","status":"FAILED"}]"#, #"[{"jobId":"1","status":"RUNNING","message":""}]"#,
  ]

  private func explain(_ text: String) {
    let message = SyncMessage(text)
    let explanation = Explanation(message)
    let cause = CauseTable.standard.cause(of: message)
    #expect(cause == explanation.cause, "the short way and the long way agree")
    #expect(cause.fingerprint.hasPrefix(cause.id + ":"))
    #expect(!cause.summary.english.isEmpty && !cause.summary.english.contains(where: \.isNewline))
    #expect(explanation.entries.count == message.entries.count)
    #expect((cause.id == "empty") == message.entries.isEmpty)
    for (entry, explained) in zip(message.entries, explanation.entries) {
      #expect(explained.jobs.map(\.job) == entry.jobs)
    }
    _ = cause.remedy()
  }

  @Test(arguments: texts) func `whatever stands in it`(_ text: String) {
    for other in Self.texts { explain(LogText.stamp(10) + text + other + "\n" + LogText.stamp(11) + other) }
    explain(text)
  }

  @Test(.enabled(if: !LogSample.all.isEmpty, "the sample logs are not beside the project"))
  func `wherever it is cut`() {
    for sample in LogSample.all where sample.text.utf8.count < 1200 {
      for length in stride(from: 0, to: sample.text.utf8.count, by: 7) {
        explain(String(decoding: sample.text.utf8.prefix(length), as: UTF8.self))
        explain(String(decoding: sample.text.utf8.dropFirst(length), as: UTF8.self))
      }
    }
  }

  @Test func `with no object made of a line that the log is cut in`() {
    let detail =
      #"target of policy dls_a on table t1\nowner of table \"A b\".c\nprivileges for schema \u4e2d\u001b[2J\u6587 a\n"#
      + #"and 5 other objects (see server log for list)"#
    let head = LogText.stamp(10) + #"failed:[{"message":"ERROR: role \"r\" cannot be dropped "#
    let log = head + #"because some objects depend on it\n  Detail: "# + detail
    let whole = CauseTable.standard.cause(of: SyncMessage(log + "\"}]")).objects
    #expect(whole.objects.count == 3 && whole.omittedObjects == 5)
    for length in head.utf8.count..<log.utf8.count {
      let list = CauseTable.standard.cause(of: SyncMessage(String(log.prefix(length)))).objects
      #expect(list.objects[...] == whole.objects.prefix(list.objects.count), "at \(log.prefix(length).suffix(20))")
      #expect(list.omittedObjects == nil)
    }
  }

  @Test(arguments: 0..<40) func `whatever bytes it is made of`(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let pieces = (0..<Int.random(in: 1...9, using: &dice)).map { _ in Self.texts.randomElement(using: &dice) ?? "" }
      var bytes = Array(pieces.joined().utf8)
      for _ in 0..<4 { bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
      explain(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    "a\"b", "a' OR 1=1;--", "x\ny", "\u{0}\u{1B}]0;t\u{7}", "\u{202E}abc", "a\" already exists", "表", " a ", "{role}",
    "\"", "a\\nb",
  ])
  func `naming a role exactly, however it is called`(_ name: String) {
    for (start, end, id) in [
      (#"ERROR: role ""#, #"" already exists"#, "role_exists"),
      (#"ERROR: role ""#, #"" does not exist"#, "role_missing"),
      (#"ERROR: role ""#, #"" cannot be dropped because some objects depend on it"#, "role_dependents"),
      (#"错误: 角色 ""#, #"" 不存在"#, "role_missing"),
      (#"FATAL: too many connections for role ""#, #"""#, "db_connections_exhausted"),
    ] {
      let job: JSONValue = ["jobId": "1", "message": .string(start + name + end), "status": "FAILED"]
      let cause = Explanation(SyncMessage(LogText.stamp(10) + "x failed:" + job.jsonText())).cause
      #expect(cause.id == id)
      #expect(cause.entities[.role].map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    }
  }
}
