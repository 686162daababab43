import SyncLog
import Testing

@Suite struct `A log is shown` {
  /// The lines as a picture: two blanks a level, a word for the kind, `+` before what folds and `-` when it is folded.
  private func picture(_ text: String) -> String {
    LogDocument(Explanation(SyncMessage(text))).lines.map { line in
      let fold = line.span == 0 ? "" : (line.isFolded ? "-" : "+") + "\(line.span) "
      let words = line.text.isEmpty ? "" : ": \(line.text)"
      return String(repeating: "  ", count: line.indent) + fold + word(line.kind) + words
    }.joined(separator: "\n")
  }

  private func word(_ kind: LogLine.Kind) -> String {
    switch kind {
    case .entry(let outcome, let stamp): "\(outcome) \(stamp ?? "")"
    case .job(let job): "job \(job.jobID ?? "") \(job.status ?? "")"
    case .error(let head): ["error", head.severity].compactMap(\.self).joined(separator: " ")
    case .section(let section): "\(section)"
    case .cause(let summary): "cause \(summary.english)"
    case .dependents(let how, let count): "\(how) \(count)"
    case .dependent(let object): "\(object.kind ?? "?") \(object.name ?? "?") on \(object.on?.name ?? "")"
    case .omittedObjects(let count): "omitted objects \(count)"
    case .omittedDatabases(let count): "omitted databases \(count)"
    case .jsonTree(let fields): "tree \(fields)"
    case .jsonOpening(let count, let isArray): "\(count) \(isArray ? "items" : "fields")"
    case .broken(let kind): "broken \(kind)"
    case .source(let lines): "source \(lines)"
    case .omitted(let lines): "omitted \(lines)"
    case .text, .errorText, .sectionText, .partial, .json, .raw, .sourceText, .blank: "\(kind)"
    }
  }

  private func lines(_ text: String) -> [LogLine] { LogDocument(Explanation(SyncMessage(text))).lines }

  @Test func `with JSON as a tree that is folded at first, its escaped newlines as lines`() {
    #expect(
      picture(LogText.stamp(10) + #"x:{"a":"x\\n\ny\r\n\\\nz\u001b","b":[],"c":[{"d":1.50}, null]}"#) == #"""
        unknown 2024-03-20 10:25:10: x
          -13 tree 3
            +12 3 fields: {
              json: "a": "x\\n
                json: y
                json: \\
                json: z\u001b",
              json: "b": [],
              +5 2 items: "c": [
                +2 1 fields: {
                  json: "d": 1.50
                json: },
                json: null
              json: ]
            json: }
        """#)
  }

  @Test func `with what could not be parsed as it came, marked`() {
    #expect(
      picture(LogText.stamp(10) + "failed:[{\"message\":\"LOG: a\nb\\u8") == """
        failed 2024-03-20 10:25:10: failed
          job \(" ")
            error LOG: a
            errorText: b
          +2 broken invalid
            raw: [{"message":"LOG: a
            raw: b\\u8
        """)
  }

  @Test func `with the error that a service gave as JSON`() {
    #expect(
      picture(LogText.stamp(10) + #"failed:{"error_code":"DLF.1","error_msg":"No."}"#) == """
        failed 2024-03-20 10:25:10: failed
          error: DLF.1: No.
          cause the service didn't take the job (DLF.1)
          -4 tree 2
            +3 2 fields: {
              json: "error_code": "DLF.1",
              json: "error_msg": "No."
            json: }
        """)
  }

  @Test func `with entries that fold, each with the blank line behind it`() {
    #expect(
      picture("lead\nmore\n" + LogText.stamp(10) + "Retry 1\n\n" + LogText.stamp(11) + "Retry 2") == """
        +2 unknown : lead
          text: more
        blank
        +1 unknown 2024-03-20 10:25:10: Retry 1
        blank
        unknown 2024-03-20 10:25:11: Retry 2
        """)
  }

  @Test func `with deep JSON indented so far and no further`() {
    let deep = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
    let lines = lines("failed:[" + Array(repeating: deep, count: 300).joined(separator: ",") + "]")
    #expect(lines.count == LogDocument.lineLimit + 1)
    #expect(lines.allSatisfy { $0.indent <= 40 })
    // A list without entries takes one line; head, tree and the outer brackets take four.
    #expect(lines.last?.kind == .omitted(lines: 1 + 1 + 2 + 300 * 799 - LogDocument.lineLimit))
  }

  @Test func `with the lines counted that its JSON's escaped newlines would have made`() {
    let texts = Array(repeating: #""a\nb\\n""#, count: 40_000).joined(separator: ",")
    let lines = lines("failed:{\"\\n\":[" + texts + "]}")
    #expect(lines.last?.kind == .omitted(lines: 1 + 1 + 2 + 80_000 + 2 - LogDocument.lineLimit))
  }

  @Test func `in no more lines than its limit and one that counts the rest`() {
    let lines = lines("head\n" + String(repeating: "a\n", count: 60_000))
    #expect(lines.count == LogDocument.lineLimit + 1)
    #expect(lines.last?.kind == .omitted(lines: 10_001))
  }

  @Test func `with a line that is too long for one going on in the next`() {
    let text = String(repeating: "é", count: LogDocument.byteLimit) + "end"
    let lines = lines("head\n" + text)
    #expect(lines.dropFirst().map(\.text).joined() == text)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.text.utf8.count <= LogDocument.byteLimit })
  }

  @Test func `with the whole list of objects where a log is cut behind it`() {
    let dropped =
      #"ERROR: role \"a\" cannot be dropped because some objects depend on it\n  Detail: owner of table t\nowner of table u"#
    let log = LogText.stamp(10) + #"failed:[{"status":"FAILED","message":""# + dropped
    #expect(lines(log).contains { if case .partial = $0.kind { true } else { false } })
    for rest in [#"\n  Hint: Drop i"#, #"","rowCount":0,"ro"#] {
      let behind = lines(log + rest)
      #expect(!behind.contains { if case .partial = $0.kind { true } else { false } })
      #expect(behind.contains { if case .dependent(let object) = $0.kind { object.name == "u" } else { false } })
    }
  }

  @Test func `with values to copy as they came`() {
    let text = LogText.failed(10, #"boom \"x\"\u0007"#)
    let lines = lines(text)
    func copied(_ isWanted: (LogLine) -> Bool) -> String? { lines.first(where: isWanted)?.copyText }
    #expect(lines.first?.copyText == text)
    #expect(copied { if case .job = $0.kind { true } else { false } } == "j1")
    #expect(copied { if case .error = $0.kind { true } else { false } } == "boom \"x\"\u{7}")
    #expect(copied { $0.text.hasPrefix(#""message""#) } == "boom \"x\"\u{7}")
    #expect(copied { $0.text.hasPrefix(#""duration""#) } == "0.0")
    #expect(copied { $0.text == "[" }?.hasPrefix("[\n  {") == true)
  }

  @Test func `with one error to stop at for each job that failed, else for each entry`() {
    let text =
      LogText.stamp(10) + "failed:[" + LogText.job("a") + "," + LogText.job("b", status: "SUCCESS") + "]\n"
      + LogText.stamp(11) + "Submit failed"
    #expect(lines(text).filter(\.isError).map(\.text) == ["a", "Submit failed"])
  }
}
