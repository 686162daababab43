import SyncLog
import Testing

@Suite struct `Users' own causes` {
  private static let rule: JSONValue = [
    "class": "vault_sealed", "layer": "agent", "patterns": ["vault at {host} is sealed*", "* 保险库 {host} 已封存"],
    "summary": ["en": "the vault[ at {host}] is sealed", "zh-Hans": "保险库[ {host}] 已封存"],
    "explanation": "After a restart the vault must be opened by hand.", "next_step": "Call the owner of {host}.",
    "retryable": false, "source": "runbook 7",
  ]

  private func table(_ rules: JSONValue...) -> (table: CauseTable, problems: [CauseFileProblem]) {
    CauseTable.standard.adding(json: ["causes": .array(rules)])
  }

  private func cause(_ message: String, _ rules: JSONValue...) -> Cause {
    let (table, problems) = CauseTable.standard.adding(json: ["causes": .array(rules)])
    #expect(problems == [])
    let job: JSONValue = ["jobId": "1", "message": .string(message), "status": "FAILED"]
    return table.cause(of: SyncMessage(LogText.stamp(10) + "x failed:" + job.jsonText()))
  }

  @Test func `are found, with what they name`() {
    let cause = cause("ERROR: Vault at vault-7.example is sealed, call someone", Self.rule)
    #expect(cause.id == "vault_sealed" && cause.layer == .agent)
    #expect(cause.entities[.host] == "vault-7.example")
    #expect(cause.summary == Wording("the vault at vault-7.example is sealed", "保险库 vault-7.example 已封存"))
    #expect(cause.remedy().steps.map(\.text.english) == ["Call the owner of vault-7.example."])
    #expect(cause.remedy().steps.first?.source == "runbook 7")
  }

  @Test func `are found in Chinese and in words outside of JSON`() {
    let table = table(Self.rule).table
    #expect(table.cause(of: SyncMessage(LogText.stamp(10) + "同步失败: 保险库 v1 已封存")).entities[.host] == "v1")
    #expect(table.cause(of: SyncMessage(LogText.stamp(10) + "Vault at v2 is sealed")).entities[.host] == "v2")
  }

  @Test func `come before synctop's own`() {
    let rule: JSONValue = [
      "class": "ours", "patterns": [#"role "tmp_{user}" already exists"#], "summary": "ours: {user}",
    ]
    #expect(cause(#"ERROR: role "tmp_x" already exists"#, rule).summary.english == "ours: x")
    #expect(cause(#"ERROR: role "x" already exists"#, rule).id == "role_exists")
    #expect(cause("ERROR: role", rule).id == "unknown")
  }

  @Test func `may go by an SQLSTATE alone`() {
    let rule: JSONValue = ["class": "ours", "sqlstates": ["P0*"], "summary": "a trigger of ours refuses it"]
    let cause = cause("ERROR: no\n  Server SQLState: P0001", rule)
    #expect(cause.id == "ours" && cause.sqlState == "P0001")
  }

  @Test(
    arguments: [
      (["class": "A b"], "causes[0].class"), (["class": "info"], "causes[0].class"),
      (["class": nil], "causes[0].class"),
      (["patterns": ["role {rolle} x"]], "causes[0].patterns[0]"),
      (["patterns": ["abc", "role {role x"]], "causes[0].patterns[1]"),
      (["patterns": ["abc } d"]], "causes[0].patterns[0]"), (["patterns": ["*"]], "causes[0].patterns[0]"),
      (["patterns": [""]], "causes[0].patterns[0]"), (["patterns": ["abc {role}{user}"]], "causes[0].patterns[0]"),
      (["patterns": [7]], "causes[0].patterns"), (["patterns": []], "causes[0].patterns"),
      (["patterns": [.string(String(repeating: "x", count: 2049))]], "causes[0].patterns[0]"),
      (["patterns": [.string(String(repeating: "(a|b)", count: 9))]], "causes[0].patterns[0]"),
      (["sqlstates": ["4250"]], "causes[0].sqlstates[0]"), (["layer": "cloud"], "causes[0].layer"),
      (["summary": 7], "causes[0].summary"), (["summary": "{role"], "causes[0].summary"),
      (["summary": ["de": "nein"]], "causes[0].summary.de"), (["retryable": "no"], "causes[0].retryable"),
      (["explanation": "{secret}"], "causes[0].explanation"), (["colour": "red"], "causes[0].colour"),
    ] as [(JSONValue, String)])
  func `are refused with the place of what is wrong`(_ change: JSONValue, _ place: String) throws {
    var rule = try #require(Self.rule.object)
    for member in change.object?.members ?? [] { rule[member.key] = member.value }
    let (table, problems) = table(.object(rule), Self.rule)
    #expect(problems.first?.place == place)
    #expect(problems.first.map { !$0.nextStep.english.isEmpty && !$0.nextStep.chinese.isEmpty } == true)
    #expect(
      table.cause(of: SyncMessage("vault at v is sealed")).id == "vault_sealed", "the rule behind it still counts")
  }

  @Test(arguments: [[], ["causes": 7], ["rules": []], 7] as [JSONValue])
  func `are refused as a whole when the file is of another shape`(_ json: JSONValue) {
    #expect(!CauseTable.standard.adding(json: json).problems.isEmpty)
  }

  @Test func `are no more than five hundred`() {
    let problems = CauseTable.standard.adding(json: ["causes": .array(Array(repeating: Self.rule, count: 501))])
      .problems
    #expect(problems.map(\.place) == ["causes"])
  }
}
