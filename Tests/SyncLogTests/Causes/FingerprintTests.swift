import SyncLog
import Testing

@Suite struct `A fingerprint` {
  private static let head = #"ERROR: role "r1" cannot be dropped because some objects depend on it\n Detail: "#
  private static let policies = ["target of policy p1 on table t1", "owner of table s.t2", "privileges for schema s"]

  private func fingerprint(_ message: String, second: Int = 10) -> String {
    CauseTable.standard.cause(of: SyncMessage(LogText.failed(second, message))).fingerprint
  }

  private func dependents(_ lines: [String]) -> String { fingerprint(Self.head + lines.joined(separator: #"\n"#)) }

  @Test(arguments: [
    (#"ERROR: role \"a\" already exists"#, "role_exists:42710:3f2f310526f36fa8"),
    (#"ERROR: role \"a\" does not exist"#, "role_missing:42704:4445c79d5de55404"),
    (#"FATAL: database \"d\" does not exist"#, "db_missing:3D000:ec67e2ba1c60c01b"),
    (#"ERROR: deadlock detected"#, "db_lock_conflict:40P01:105f6765b995d761"),
    (#"ERROR: permission denied for table t"#, "permission_denied:42501:8b061cf2d155a9e7"),
    (#"ERROR: role \"a\" is a member of role \"b\""#, "role_membership:0LP01:acb17ca1cee1ab07"),
    (
      #"ERROR: role \"r\" cannot be dropped because some objects depend on it\n Detail: owner of table t\n2 objects in database d"#,
      "role_dependents:2BP01:6c1ae8c9f2a93d7b"
    ),
    (#"An I/O error occurred while sending to the backend."#, "db_unreachable:08006:f8c8a8661680c37d"),
    (#"strange words 17"#, "unknown:-:e29656c54863a820"),
    (
      #"FATAL: no pg_hba.conf entry for host \"1.2.3.4\", user \"u\", database \"d\", SSL off"#,
      "db_host_rejected:28000:a67f179542090165"
    ),
    (#"Connection to h:8000 refused."#, "db_unreachable:08001:845645c68e631043"),
    (#"ERROR: cache lookup failed for role 16402"#, "db_internal:XX000:b8ae983f62576cab"),
  ])
  func `is the same in every version`(_ message: String, _ expected: String) {
    #expect(fingerprint(message) == expected)
  }

  @Test(arguments: 0..<50) func `doesn't change with the order of objects, nor with lines that are there twice`(
    _ seed: UInt64
  ) {
    var dice = SeededGenerator(seed: seed)
    let lines = (Self.policies + Array(Self.policies.shuffled(using: &dice).prefix(2))).shuffled(using: &dice)
    #expect(dependents(lines) == dependents(Self.policies))
  }

  @Test(arguments: [
    ("thread 17 on node dn_1 waiting", "thread 99 on node dn_2 waiting"), ("relation 16388", "relation 4"),
    ("1200.1 ms", "7 ms"), ("thread 21,", "thread 22,"), ("<drop table t>", "<select 1>"),
  ])
  func `doesn't change with numbers and nodes of a lock`(_ one: String, _ other: String) {
    let message = """
      ERROR: dn_1: Lock wait timeout: thread 17 on node dn_1 waiting for ShareLock on relation 16388 of database 15662 \
      after 1200.1 ms\\n  Detail: blocked by hold lock thread 21, statement <drop table t>, hold lockmode ShareLock.
      """
    #expect(message.contains(one))
    #expect(fingerprint(message) == fingerprint(message.replacing(one, with: other)))
  }

  @Test func `doesn't change with times, ids, positions, counts and the manner of printing`() {
    let one = dependents(Self.policies + ["3 objects in database d"])
    #expect(one == dependents(Self.policies + ["1 object in database d"]))
    #expect(
      fingerprint("FATAL: Already too many clients, active/non-active: 5/508.")
        == fingerprint("FATAL: Already too many clients, active/non-active: 6/1."))
    #expect(
      fingerprint(#"ERROR: syntax error at or near \"-\"\n Position: 18"#)
        == fingerprint(#"ERROR: syntax error at or near \"-\"\n Position: 7"#))
    #expect(
      fingerprint("ERROR: deadlock detected", second: 10)
        == fingerprint(#"ERROR:  deadlock detected\nDETAIL:  Process 1 waits."#, second: 59))
    #expect(
      fingerprint(#"ERROR: role \"a\" already exists"#)
        == fingerprint(#"[1.2.3.4:5/6.7.8.9:8000] ERROR: dn_1: role \"a\" already exists\n  Server SQLState: 42710"#))
    #expect(fingerprint(#"ERROR: role \"a\" already exists"#) == fingerprint(#"错误: 角色\"a\"已存在"#))
    #expect(
      fingerprint("odd words 17 at 0x1f id 6f2c0d2f7c5b4a8e9d1f0a3b5c7e9f11")
        == fingerprint("Odd  words 4 at 0x2a id 00000d2f7c5b4a8e9d1f0a3b5c7e9f11"))
  }

  @Test func `changes with what an operator must do`() {
    let different = [
      dependents(Self.policies), dependents(Array(Self.policies.dropLast())), dependents([]),
      dependents(Self.policies.map { $0.replacing("t1", with: "t3") }),
      dependents(Self.policies.map { $0.replacing("p1", with: "P1") }),
      dependents(Self.policies.map { $0.replacing("privileges for", with: "owner of") }),
      dependents(Self.policies.map { $0.replacing("table s.t2", with: "view s.t2") }),
      dependents(Self.policies + ["3 objects in database d"]), dependents(Self.policies + ["3 objects in database e"]),
      dependents(Self.policies + ["and 57 other objects (see server log for list)"]),
      fingerprint(Self.head.replacing("r1", with: "r2") + Self.policies[0]), fingerprint(Self.head + Self.policies[0]),
      fingerprint(#"ERROR: role \"a\" already exists"#), fingerprint(#"ERROR: role \"b\" already exists"#),
      fingerprint(#"ERROR: role \"a\" does not exist"#), fingerprint(#"ERROR: role \"a\" is a member of role \"b\""#),
      fingerprint(#"ERROR: role \"b\" is a member of role \"a\""#),
      fingerprint(#"FATAL: database \"a\" does not exist"#),
      fingerprint("ERROR: permission denied for table a"), fingerprint("ERROR: permission denied for table b"),
      fingerprint("ERROR: permission denied for schema a"), fingerprint("ERROR: must be owner of table a"),
      fingerprint("Connection to a:1 refused."), fingerprint("Connection to b:1 refused."), fingerprint("odd words"),
      fingerprint("other words"), fingerprint(#"odd words \"1\""#), fingerprint(#"odd words \"2\""#),
    ]
    #expect(Set(different).count == different.count)
  }

  @Test(arguments: [head, head.replacing("\"", with: "\\\"")])
  func `of a cut log is that of no whole one`(_ head: String) {
    let whole = head + Self.policies.joined(separator: #"\n"#)
    let log = LogText.failed(10, whole)
    let fingerprints = log.utf8.indices.map { end in
      CauseTable.standard.cause(of: SyncMessage(String(log[..<end]))).fingerprint
    }
    let end = log.firstRange(of: whole).map { log.utf8.distance(from: log.startIndex, to: $0.upperBound) } ?? 0
    let lists = (0...Self.policies.count).map { dependents(Array(Self.policies.prefix($0))) }
    #expect(Set(fingerprints[...end]).isDisjoint(with: lists))
    #expect(fingerprints[(end + 2)...].allSatisfy { $0 == lists.last })
  }

  @Test func `has three parts`() {
    let parts = fingerprint("odd words").split(separator: ":")
    #expect(parts.count == 3 && parts[0] == "unknown" && parts[1] == "-" && parts[2].count == 16)
    #expect(parts[2].allSatisfy { $0.isHexDigit && !$0.isUppercase })
  }
}
