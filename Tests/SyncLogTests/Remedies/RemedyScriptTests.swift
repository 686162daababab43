import Testing

@testable import SyncLog

@Suite struct `The script of a role's remedy` {
  @Test func `changes nothing unless asked to: all but queries and connects are comments`() {
    for role in ["etl", "a\nDROP TABLE t;", "$synctop$; DROP TABLE t; --", "'; DROP TABLE t; --", "\r\\! rm"] {
      let script = cause(role, databases: ["other", "x' host=evil\n\\! rm"]).script()
      for statement in statements(script) {
        #expect(statement.hasPrefix("SELECT ") || statement.hasPrefix("\\connect -reuse-previous=on "))
      }
      #expect(script.contains("-- DROP OWNED BY "))
      #expect(script.unicodeScalars.allSatisfy { $0 == "\n" || TerminalSafety.isSafe($0) })
    }
  }

  @Test func `never drops a role, and keeps names out of its own comments`() {
    let script = cause("marker_role", databases: ["marker_db"]).script(RemedyOptions(isDestructive: true))
    #expect(!script.contains("DROP ROLE"))
    #expect(!script.split(separator: "\n").contains { $0.hasPrefix("-- ") && $0.contains("marker") })
  }

  @Test func `starts where the failure was, and then goes to each database that the log names, once`() {
    let script = cause("etl", databases: ["b", "a", "b"]).script(RemedyOptions(owner: "heir", isDestructive: true))
    let connects = script.split(separator: "\n").filter { $0.hasPrefix("\\connect") }
    #expect(connects == [#"\connect -reuse-previous=on "dbname='b'""#, #"\connect -reuse-previous=on "dbname='a'""#])
    #expect(script.split(separator: "\n").filter { $0 == "START TRANSACTION;" }.count == 3)
    #expect(script.split(separator: "\n").filter { $0 == "COMMIT;" }.count == 3)
    #expect(script.split(separator: "\n").filter { $0 == #"REASSIGN OWNED BY "etl" TO "heir";"# }.count == 3)
  }

  @Test func `leaves a place to fill in for databases that the log leaves out`() {
    var cause = cause("etl", databases: [])
    #expect(!cause.script().contains("FILL_IN"))
    cause.objects.omittedDatabases = 2
    let script = cause.script(RemedyOptions(isDestructive: true))
    #expect(script.contains(#"-- \connect -reuse-previous=on "dbname='FILL_IN'""#))
    #expect(!script.split(separator: "\n").contains { !$0.hasPrefix("-- ") && $0.contains("FILL_IN") })
  }

  @Test func `changes nothing for a role that the log doesn't name or that can't exist`() {
    for role in [nil, "", String(repeating: "r", count: 64)] {
      let script = cause(role, databases: []).script(RemedyOptions(isDestructive: true))
      #expect(statements(script).allSatisfy { $0.hasPrefix("SELECT ") })
      #expect(script.contains("FILL_IN"))
    }
  }

  @Test func `refuses to make a role its own heir`() {
    let script = cause("etl", databases: []).script(RemedyOptions(owner: "etl", isDestructive: true))
    #expect(statements(script).isEmpty && script.hasPrefix("-- "))
  }

  @Test func `names the first policies of a long list, and counts the others`() {
    var cause = cause("etl", databases: [])
    let policies = (1...5_000).map { number in
      Dependent(.target, kind: "policy", name: "dls_\(number)", on: .init(kind: "table", name: "t"))
    }
    cause.objects.objects = policies + policies
    let text = cause.remedy().steps[0].text
    #expect(text.english.contains("dls_1 (t)") && text.english.hasSuffix("dls_10 (t) and 4990 more."))
    #expect(text.chinese.hasSuffix("dls_10 (t) 等共 5000 个。"))
  }

  @Test func `is the steps' statements, the console first and the next run last`() {
    var cause = cause("etl", databases: ["b"])
    let policy = Dependent(.target, kind: "policy", name: "dls_a", on: .init(kind: "table", name: "t"))
    cause.objects.objects.append(policy)
    let steps = cause.remedy().steps
    #expect(steps.map(\.kind) == [.console, .check, .sql, .check, .sql, .check, .console])
    #expect(steps[0].text.english.contains("dls_a (t)"))
    #expect(steps.map(\.isDestructive) == [false, false, true, false, true, false, false])
    let script = cause.script(RemedyOptions(isDestructive: true))
    #expect(steps.flatMap(\.sql).allSatisfy(script.contains))
  }

  private func cause(_ role: String?, databases: [String]) -> Cause {
    var cause = Cause(id: "role_dependents", layer: .database, summary: Wording("", ""), explanation: Wording("", ""))
    cause.entities[.role] = role
    cause.objects.objects = [Dependent(.owner, kind: "table", name: "t")]
    cause.objects.objects += databases.map { Dependent(.remote, kind: "database", name: $0) }
    return cause
  }

  /// The statements that would run: up to a line that ends one, comments left out.
  private func statements(_ script: String) -> [String] {
    var statements: [String] = []
    var open = ""
    for line in script.split(separator: "\n") where !line.hasPrefix("-- ") {
      open += line
      if line.hasSuffix(";") || open.hasPrefix("\\") || line.hasSuffix("\\gset") {
        statements.append(open)
        open = ""
      }
    }
    return open.isEmpty ? statements : statements + [open]
  }
}
