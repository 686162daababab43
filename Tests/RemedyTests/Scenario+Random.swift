extension Scenario {
  /// A tangle of rights: everybody gives whatever they may to everybody, with policies, defaults and memberships.
  static func random(_ seed: UInt64) -> Scenario {
    var tangle = Tangle(seed)
    let sql = tangle.statements()
    let isSplit = tangle.chance(1, of: 2)
    let heir: String? = tangle.chance(1, of: 4) ? nil : "heir"
    var other = Tangle(seed &+ 1_000_000)
    let second = isSplit ? other.objects().joined(separator: "\n") : "SELECT 1;"
    return Scenario(
      "in a tangle of rights, seed \(seed)", heir: heir,
      (
        "postgres",
        "CREATE DATABASE second; \\set ON_ERROR_STOP 0\n\\set VERBOSITY terse\n" + sql.joined(separator: "\n")
      ),
      ("second", "\\set ON_ERROR_STOP 0\n" + second))
  }
}

/// Writes random statements; many fail, since who may give what isn't looked at.
private struct Tangle {
  private var random: SplitMix
  private let roles = ["leaver", "heir", "a", "b", "c", "d", "o"]
  /// Who may have members: those of the leaver lose what they had through it, as they should.
  private let groups = ["a", "b", "c", "d", "o"]
  private let privileges = [
    "TABLE": [
      "SELECT", "INSERT", "UPDATE", "ALL", "SELECT (i)", "UPDATE (j)", "INSERT (i, j)", "TRUNCATE", "REFERENCES (j)",
    ],
    "SEQUENCE": ["USAGE", "SELECT", "ALL"], "SCHEMA": ["USAGE", "CREATE", "ALL"], "FUNCTION": ["EXECUTE"],
    "TYPE": ["USAGE"], "FOREIGN SERVER": ["USAGE"], "FOREIGN DATA WRAPPER": ["USAGE"],
    "LARGE OBJECT": ["SELECT", "UPDATE"],
    "DATABASE": ["CONNECT", "CREATE", "ALL"], "LANGUAGE": ["USAGE"], "TABLESPACE": ["CREATE"],
    "PARAMETER": ["SET", "ALTER SYSTEM"],
    "PROCEDURE": ["EXECUTE"],
  ]
  private let things: [(kind: String, name: String)] = [
    ("TABLE", "s.t"), ("TABLE", "s.u"), ("TABLE", "\"S 2\".\"T\""), ("TABLE", "s.v"), ("TABLE", "s.mv"),
    ("TABLE", "s.p"), ("SEQUENCE", "s.q"),
    ("SCHEMA", "s"), ("SCHEMA", "\"S 2\""), ("FUNCTION", "s.f(int, text)"), ("TYPE", "s.e"), ("TYPE", "s.d"),
    ("TYPE", "s.t"),
    ("FOREIGN SERVER", "srv"), ("FOREIGN DATA WRAPPER", "w"), ("LARGE OBJECT", "77"), ("DATABASE", "postgres"),
    ("DATABASE", "second"), ("LANGUAGE", "plpgsql"), ("TABLESPACE", "pg_default"), ("PARAMETER", "work_mem"),
    ("PROCEDURE", "s.pr(int)"),
  ]

  init(_ seed: UInt64) { random = SplitMix(state: seed) }

  mutating func chance(_ part: Int, of whole: Int) -> Bool { Int.random(in: 0..<whole, using: &random) < part }

  private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }

  mutating func statements() -> [String] {
    var lines = ["a", "b", "c", "d", "o", "heir"].map { "CREATE ROLE \($0);" }
    for role in roles where chance(1, of: 6) { lines.append("GRANT \(pick(groups)) TO \(role) WITH ADMIN OPTION;") }
    lines += objects()
    if chance(1, of: 3) { lines.append("ALTER ROLE \(pick(["a", "b", "c"])) SUPERUSER;") }
    for role in roles where chance(1, of: 4) { lines.append("GRANT \(pick(groups)) TO \(role);") }
    if chance(1, of: 3) { lines.append("REVOKE USAGE ON SCHEMA s FROM a, b, PUBLIC;") }
    return lines
  }

  mutating func objects() -> [String] {
    var lines = [
      "CREATE SCHEMA s; CREATE SCHEMA \"S 2\"; GRANT USAGE ON SCHEMA s, \"S 2\" TO PUBLIC;",
      "CREATE TABLE s.t (i int, j int); INSERT INTO s.t SELECT n, n FROM generate_series(1, 10) n;",
      "CREATE TABLE s.u (i serial, j int); CREATE TABLE \"S 2\".\"T\" (i int, j int); CREATE VIEW s.v AS SELECT * FROM s.t;",
      "CREATE MATERIALIZED VIEW s.mv AS SELECT * FROM s.t; CREATE TABLE s.p (i int, j int) PARTITION BY RANGE (i);",
      "CREATE SEQUENCE s.q; CREATE TYPE s.e AS ENUM ('x'); CREATE DOMAIN s.d AS int; CREATE FOREIGN DATA WRAPPER w;",
      "CREATE FUNCTION s.f(int, text) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SERVER srv FOREIGN DATA WRAPPER w;",
      "CREATE PROCEDURE s.pr(int) LANGUAGE sql AS 'SELECT 1'; SELECT lo_from_bytea(77, 'x');",
      "GRANT SELECT ON s.t TO leaver; GRANT SET ON PARAMETER work_mem TO o WITH GRANT OPTION;",
    ]
    for thing in things where chance(1, of: 3) && thing.kind != "PARAMETER" {
      let name = thing.kind == "FOREIGN SERVER" ? "SERVER \(thing.name)" : "\(thing.kind) \(thing.name)"
      lines.append("ALTER \(name) OWNER TO \(pick(roles));")
    }
    for thing in things { lines.append(grant(thing, to: pick(roles), by: "postgres", isGrantable: true)) }
    for _ in 0..<220 {
      lines.append(grant(pick(things), to: pick(roles + ["PUBLIC"]), by: pick(roles), isGrantable: chance(2, of: 3)))
    }
    for _ in 0..<10 { lines.append(revoke(pick(things))) }
    for number in 0..<10 { lines.append(policy(number)) }
    for _ in 0..<8 { lines.append(defaults()) }
    for table in ["s.t", "s.u", "\"S 2\".\"T\""] where chance(2, of: 3) {
      lines.append("ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;")
    }
    for role in roles where chance(1, of: 3) { lines.append("CREATE USER MAPPING FOR \(role) SERVER srv;") }
    return lines
  }

  private mutating func grant(
    _ thing: (kind: String, name: String), to role: String, by giver: String, isGrantable: Bool
  ) -> String {
    let option = isGrantable && role != "PUBLIC" ? " WITH GRANT OPTION" : ""
    let privilege = pick(privileges[thing.kind] ?? ["ALL"])
    return "SET ROLE \(giver); GRANT \(privilege) ON \(thing.kind) \(thing.name) TO \(role)\(option); RESET ROLE;"
  }

  private mutating func revoke(_ thing: (kind: String, name: String)) -> String {
    let option = chance(1, of: 2) ? "GRANT OPTION FOR " : ""
    return
      "SET ROLE \(pick(roles)); REVOKE \(option)ALL ON \(thing.kind) \(thing.name) FROM \(pick(roles)) CASCADE; RESET ROLE;"
  }

  private mutating func policy(_ number: Int) -> String {
    let table = pick(["s.t", "s.u", "\"S 2\".\"T\""])
    let named = roles.filter { _ in chance(1, of: 3) }
    let list = named.isEmpty ? "leaver" : named.joined(separator: ", ")
    let manner = chance(1, of: 2) ? "RESTRICTIVE" : "PERMISSIVE"
    return
      "CREATE POLICY \"p \(number)\" ON \(table) AS \(manner) FOR \(pick(["ALL", "SELECT"])) TO \(list) USING (i > \(number));"
  }

  private mutating func defaults() -> String {
    let place = chance(1, of: 2) ? " IN SCHEMA s" : ""
    let option = chance(1, of: 2) ? " WITH GRANT OPTION" : ""
    let what = pick(["SELECT ON TABLES", "USAGE ON SEQUENCES", "EXECUTE ON FUNCTIONS", "USAGE ON TYPES"])
    return "ALTER DEFAULT PRIVILEGES FOR ROLE \(pick(roles))\(place) GRANT \(what) TO \(pick(roles))\(option);"
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
