import SyncLog
import Testing

@Suite struct `A log is shown` {
  /// The lines as a picture: two blanks a level, a word for the kind.
  private func picture(_ text: String, unfold: Bool = false) -> String {
    SyncMessage(text).lines(unfoldJSON: unfold).map { line in
      let kind =
        switch line.kind {
        case .entry(let outcome): "\(outcome)"
        case .text: "text"
        case .job: "job"
        case .error: "error"
        case .json: "json"
        case .folded(let fields): "folded \(fields)"
        case .raw: "raw"
        case .omitted(let lines): "omitted \(lines)"
        }
      return String(repeating: "  ", count: line.indent) + "\(kind): \(line.text)"
    }.joined(separator: "\n")
  }

  @Test func `with jobs, escaped newlines as lines, and folded JSON`() {
    let text =
      LogText.failed(10, #"ERROR: role \"a\"\n Detail: x\r\ny"#) + " ,retry later\r\n" + LogText.stamp(11)
      + "Retry 1\nmore"
    #expect(
      picture(text) == """
        failed: 2024-03-20 10:25:10  Submit job to datamanager failed
          job: job j1   FAILED   0.0 s   0 rows
            error: ERROR: role "a"
            error:  Detail: x
            error: y
          folded 9: ▸ JSON
          text: ,retry later
        unknown: 2024-03-20 10:25:11  Retry 1
          text: more
        """)
  }

  @Test func `with JSON unfolded, its escaped newlines as lines`() {
    #expect(
      picture(LogText.stamp(10) + #"{"a":"x\\n\ny\r\n\\\nz\u001b","b":[]}"#, unfold: true) == #"""
        unknown: 2024-03-20 10:25:10
          json: {
            json: "a": "x\\n
              json: y
              json: \\
              json: z\u001b",
            json: "b": []
          json: }
        """#)
  }

  @Test func `with what could not be parsed as it came, marked`() {
    #expect(
      picture(LogText.stamp(10) + "failed:[{\"message\":\"ERROR: a\nb\\u8") == """
        failed: 2024-03-20 10:25:10  failed
          job: job
            error: ERROR: a
            error: b
          raw: [{"message":"ERROR: a
          raw: b\\u8
        """)
  }

  @Test func `with the error that a service gave as JSON`() {
    #expect(
      picture(LogText.stamp(10) + #"failed:{"error_code":"DLF.1","error_msg":"No."}"#) == """
        failed: 2024-03-20 10:25:10  failed
          error: DLF.1: No.
          folded 2: ▸ JSON
        """)
  }

  @Test func `with deep JSON indented so far and no further`() {
    let deep = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
    let lines = SyncMessage("failed:[" + Array(repeating: deep, count: 300).joined(separator: ",") + "]")
      .lines(unfoldJSON: true)
    #expect(lines.count == SyncMessage.lineLimit + 1)
    #expect(lines.allSatisfy { $0.indent <= 40 })
    // A list without entries takes one line.
    #expect(lines.last?.kind == .omitted(lines: 1 + 2 + 300 * 799 - SyncMessage.lineLimit))
  }

  @Test func `with the lines counted that its JSON's escaped newlines would have made`() {
    let texts = Array(repeating: #""a\nb\\n""#, count: 40_000).joined(separator: ",")
    let lines = SyncMessage("failed:{\"\\n\":[" + texts + "]}").lines(unfoldJSON: true)
    #expect(lines.last?.kind == .omitted(lines: 1 + 1 + 2 + 80_000 + 2 - SyncMessage.lineLimit))
  }

  @Test func `in no more lines than its limit and one that counts the rest`() {
    let lines = SyncMessage("head\n" + String(repeating: "a\n", count: 60_000)).lines(unfoldJSON: false)
    #expect(lines.count == SyncMessage.lineLimit + 1)
    #expect(lines.last?.kind == .omitted(lines: 10_001))
  }
}
