import Testing

@testable import SyncLog

@Suite struct `The table of causes` {
  private static let rows = CauseTable.standard.rows

  @Test func `has every class`() {
    let classes = Set(Self.rows.map(\.id))
    let known = """
      role_dependents object_dependents role_exists role_missing schema_conflict role_name_invalid role_in_use
      role_membership permission_denied password_policy db_login_failed db_account_locked db_host_rejected db_missing
      db_connections_exhausted db_read_only db_lock_conflict db_statement_timeout db_unreachable db_resources db_internal
      agent_unavailable datamanager_rejected data_connection_invalid throttled iam_permission iam_credential dws_service
      mrs_sync_failed mrs_user_conflict ranger_error run_timeout schedule_stopped unknown
      """
    #expect(classes == Set(known.split(whereSeparator: \.isWhitespace).map(String.init)))
    #expect(CauseClass.info.id == "info" && CauseClass.empty.id == "empty")
  }

  @Test(arguments: rows.indices) func `has patterns that can be read`(_ index: Int) throws {
    let row = Self.rows[index]
    for pattern in row.patterns + row.words + row.details {
      #expect(throws: Never.self, "\(pattern.text)") { try MessagePattern.parse(pattern.text) }
    }
    #expect(row.id == "unknown" || !row.patterns.isEmpty || !row.words.isEmpty)
  }

  @Test(arguments: rows.indices) func `has texts in both languages that name what is known`(_ index: Int) {
    let row = Self.rows[index]
    let names = Set(Entity.allCases.map(\.rawValue) + TextTemplate.counts)
    for template in [row.summary.english, row.summary.chinese] {
      #expect(!template.text.isEmpty && names.isSuperset(of: template.names))
      #expect(
        template.names.count == template.text.split(separator: "{").count - (template.text.hasPrefix("{") ? 0 : 1))
    }
    #expect(Set(row.summary.english.names) == Set(row.summary.chinese.names))
    #expect(!row.explanation.english.isEmpty && !row.explanation.chinese.isEmpty)
    #expect(!row.retryReason.english.isEmpty && !row.retryReason.chinese.isEmpty)
  }

  @Test(arguments: rows.indices) func `has steps with a source that can be taken whatever is known`(_ index: Int) {
    let row = Self.rows[index]
    #expect(row.id == "role_dependents" || row.id == "unknown" || !row.steps.isEmpty)
    for step in row.steps {
      #expect(!step.source.isEmpty && !step.text.english.isEmpty && !step.text.chinese.isEmpty)
      #expect(TextTemplate(step.text.english).filled { _, _ in nil } != nil, "every place in it stands in brackets")
      #expect(TextTemplate(step.text.chinese).filled { _, _ in nil } != nil, "every place in it stands in brackets")
      for sql in step.sql {
        let names = TextTemplate(sql, hasOptionalParts: false).names
        #expect(Set(Entity.allCases.map(\.rawValue)).isSuperset(of: names))
        #expect(names.count == sql.split(separator: "{").count - 1, "each value goes through quoting: \(sql)")
        #expect(sql.hasSuffix(";") && (step.isDestructive || sql.hasPrefix("SELECT ")))
      }
    }
  }

  @Test func `leaves out SQL of which a name isn't known`() {
    let row = Self.rows.first { $0.id == "role_exists" }
    var cause = Cause(id: "x", layer: .database, summary: Wording("", ""), explanation: Wording("", ""))
    let template = RemedyTemplate(row?.steps ?? [])
    let quote: (String, RemedyTemplate.Quoting) -> String = { "<\($0) \($1)>" }
    let without = template.steps(for: cause, dialect: .dws, quote: quote)
    cause.entities[.role] = "r"
    let with = template.steps(for: cause, dialect: .dws, quote: quote)
    #expect(without.allSatisfy { $0.sql.isEmpty } && without.count < with.count)
    #expect(with.contains { $0.sql.contains { $0.contains("<r identifier>") } })
  }
}
