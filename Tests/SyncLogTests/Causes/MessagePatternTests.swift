import Testing

@testable import SyncLog

@Suite struct `A pattern` {
  private func names(_ pattern: String, _ text: String) throws -> [String: String]? {
    var index = PatternIndex()
    for parsed in try MessagePattern.parse(pattern) {
      index.add(PatternIndex.Item(pattern: parsed, row: 0, sqlState: nil, place: .anywhere))
    }
    var text = text
    return text.withUTF8 { bytes in
      guard let hit = index.hit(in: bytes, at: .job) else { return nil }
      var diagnosis = Diagnosis(row: 0, error: ServerError())
      diagnosis.add(hit.findings, in: bytes)
      return Dictionary(uniqueKeysWithValues: diagnosis.entities.map { ($0.rawValue, $1) })
    }
  }

  @Test(
    arguments: [
      (#"role "{role}" exists"#, #"ROLE "A b" exists, too"#, ["role": "A b"]),
      (#"role "{role}" exists"#, #"role "a" exists" exists"#, ["role": #"a" exists"#]),
      (#"role "{role}" in "{in_role}""#, #"role "a" in "b" in "c""#, ["role": #"a" in "b"#, "in_role": "c"]),
      ("x {role} y", "x \n a\u{0}\u{1B}[2J\u{202E}   y", ["role": "a\u{0}\u{1B}[2J\u{202E}  "]),
      ("*to {host}:{port} refused", "Connection to [::1]:8000 refused", ["host": "[::1]", "port": "8000"]),
      ("(a|b) c {role}", "b  c d e", ["role": "d e"]),
      ("f(x) {role}", "f(x) d", ["role": "d"]),
      ("*用户 {user} 已存在", "新用户 张三已存在。", ["user": "张三"]),
      ("*用户 {user} 已存在", "用户张三 已存在", ["user": "张三"]),
      ("same {role,schema} name", "same x name", ["role": "x", "schema": "x"]),
      ("word", "words", [:]), ("* word {role} on", "a   word b   on", ["role": "b  "]),
    ] as [(String, String, [String: String])])
  func `names what it finds`(_ pattern: String, _ text: String, _ expected: [String: String]) throws {
    #expect(try names(pattern, text) == expected)
  }

  @Test(arguments: [
    (#"role "{role}" exists"#, #"a role "a" exists"#), (#"role "{role}" exists"#, #"role "a exists"#), ("*abc", "xabc"),
    ("port {port} x", "port a x"), ("abc", "ab"), ("abc", ""), ("a*bcd*efg", "a efg bcd"),
  ])
  func `doesn't fit other words`(_ pattern: String, _ text: String) throws {
    #expect(try names(pattern, text) == nil)
  }

  /// Reading the run again from each of its places would take minutes.
  @Test(.timeLimit(.minutes(1)), arguments: ["a {role} b", "*a {role} b", "* b", "* 用户 {role} 已存在"])
  func `reads a long run of blanks once`(_ pattern: String) throws {
    let blanks = String(repeating: " ", count: MessagePattern.textLimit - 8)
    #expect(try names(pattern, "a x" + blanks + "y") == nil)
  }

  @Test(
    arguments: [
      ("", .empty), ("*", .empty), (" ", .empty), ("{role", .unbalanced), ("a } b", .unbalanced),
      ("a {nobody} b", .unknownName("nobody")), ("a {role}{user} b", .adjacentGaps), ("a {role}* b", .adjacentGaps),
      (String(repeating: "(a|b)", count: 7), .tooManyAlternatives),
    ] as [(String, MessagePattern.Problem)])
  func `says why it is none`(_ text: String, _ problem: MessagePattern.Problem) {
    #expect(throws: problem) { try MessagePattern.parse(text) }
  }
}
