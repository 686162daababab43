/// One whole statement of a remedy.
struct SQLStatement: Equatable, Sendable {
  /// With its semicolon; several lines where it is long.
  let text: String
  /// Whether it only reads. A setting of the session that a query makes counts as reading.
  let isQuery: Bool

  static func query(_ text: String) -> SQLStatement { SQLStatement(text: text, isQuery: true) }

  static func change(_ text: String) -> SQLStatement { SQLStatement(text: text, isQuery: false) }

  /// An anonymous block of PL/pgSQL.
  static func block(_ body: String) -> SQLStatement {
    .change("DO LANGUAGE plpgsql " + SQLText.dollarQuoted(body) + ";")
  }
}
