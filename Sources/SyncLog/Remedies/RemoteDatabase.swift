/// A database beside the one that reported a failure, as far as the log tells its name.
struct RemoteDatabase: Hashable, Sendable {
  /// The name's bytes, or those of its first line: servers compare bytes, not characters.
  private let bytes: [UInt8]
  /// Whether lines follow that may belong to the name: servers print names raw, line breaks and all, and databases last.
  let mayGoOn: Bool

  var name: String { String(decoding: bytes, as: UTF8.self) }

  /// Those that a list names, each once, in its order.
  static func all(_ list: DependentList) -> [RemoteDatabase] {
    var seen: Set<RemoteDatabase> = []
    return list.objects.indices.compactMap { index in
      let object = list.objects[index]
      guard object.how == .remote else { return nil }
      let next = index + 1 < list.objects.endIndex ? list.objects[index + 1].how : nil
      let database = RemoteDatabase(
        bytes: Array((object.name ?? "").utf8), mayGoOn: next.map { $0 != .remote } ?? false)
      return seen.insert(database).inserted || database.mayGoOn ? database : nil
    }
  }

  /// What goes on there in psql: one command, or a query that finds the name and then the command.
  func connect(role: String) -> String {
    guard mayGoOn else { return SQLText.connect(to: name) }
    return """
      SELECT 'postgresql:///' || regexp_replace(encode(convert_to(coalesce((
        SELECT d.datname::text FROM pg_catalog.pg_shdepend s JOIN pg_catalog.pg_database d ON d.oid = s.dbid
          JOIN pg_catalog.pg_roles r ON r.oid = s.refobjid
          WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass AND r.rolname::text = \(role)
            AND strpos(translate(d.datname::text, E'\\r', E'\\n') || E'\\n', \(SQLText.literal(name)) || E'\\n') = 1
          ORDER BY length(d.datname::text) DESC LIMIT 1),
        current_database()::text), 'UTF8'), 'hex'), '(..)', E'%\\\\1', 'g') AS synctop_database \\gset
      \\connect -reuse-previous=on :synctop_database
      """
  }
}
