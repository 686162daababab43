extension Scenario {
  static let all = [everyKind, chains, traces, policies, otherDatabases, currentUser]

  static let everyKind = Scenario(
    "owns and may use every kind of object",
    (
      "postgres",
      """
      CREATE ROLE a; CREATE ROLE b; CREATE ROLE o;
      CREATE SCHEMA s AUTHORIZATION o; CREATE SCHEMA mine AUTHORIZATION :"role"; GRANT USAGE, CREATE ON SCHEMA s TO :"role";
      CREATE EXTENSION postgres_fdw;
      GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO :"role" WITH GRANT OPTION;
      GRANT CREATE ON DATABASE postgres TO :"role" WITH GRANT OPTION;
      GRANT USAGE ON LANGUAGE sql TO :"role" WITH GRANT OPTION;
      GRANT CREATE ON TABLESPACE pg_default TO :"role" WITH GRANT OPTION;
      GRANT SET ON PARAMETER work_mem, my.odd TO :"role" WITH GRANT OPTION;
      CREATE TABLE s.others (id int PRIMARY KEY, secret text); ALTER TABLE s.others OWNER TO o;
      INSERT INTO s.others SELECT n, 'x' || n FROM generate_series(1, 9) n;
      GRANT SELECT, UPDATE (secret) ON s.others TO :"role" WITH GRANT OPTION;
      CREATE FUNCTION s.f(int, text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION s.f OWNER TO o;
      CREATE PROCEDURE s.p(int) LANGUAGE sql AS 'SELECT 1'; ALTER PROCEDURE s.p OWNER TO o;
      CREATE AGGREGATE s.agg(int) (sfunc = int4pl, stype = int); ALTER AGGREGATE s.agg(int) OWNER TO o;
      REVOKE ALL ON FUNCTION s.f, s.agg FROM PUBLIC; REVOKE ALL ON PROCEDURE s.p FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION s.f, s.agg TO :"role" WITH GRANT OPTION; GRANT EXECUTE ON PROCEDURE s.p TO :"role" WITH GRANT OPTION;
      CREATE TYPE s.mood AS ENUM ('good'); CREATE DOMAIN s.dom AS int; ALTER TYPE s.mood OWNER TO o; ALTER DOMAIN s.dom OWNER TO o;
      GRANT USAGE ON TYPE s.mood, s.dom TO :"role" WITH GRANT OPTION;
      CREATE SEQUENCE s.seq; ALTER SEQUENCE s.seq OWNER TO o; GRANT USAGE ON SEQUENCE s.seq TO :"role" WITH GRANT OPTION;
      CREATE SERVER srv FOREIGN DATA WRAPPER postgres_fdw; ALTER SERVER srv OWNER TO o;
      GRANT USAGE ON FOREIGN SERVER srv TO :"role" WITH GRANT OPTION;
      CREATE USER MAPPING FOR :"role" SERVER srv; CREATE USER MAPPING FOR a SERVER srv OPTIONS (user 'u');
      SELECT lo_from_bytea(4711, 'abc'), lo_from_bytea(4712, 'def');
      ALTER LARGE OBJECT 4711 OWNER TO :"role"; ALTER LARGE OBJECT 4712 OWNER TO o;
      GRANT SELECT ON LARGE OBJECT 4712 TO :"role" WITH GRANT OPTION;
      ALTER DEFAULT PRIVILEGES FOR ROLE o IN SCHEMA s GRANT SELECT ON TABLES TO :"role", a;
      ALTER DEFAULT PRIVILEGES FOR ROLE o GRANT EXECUTE ON FUNCTIONS TO :"role";
      ALTER DEFAULT PRIVILEGES FOR ROLE :"role" GRANT SELECT ON TABLES TO a;
      GRANT :"role" TO a; GRANT o TO :"role";
      SET ROLE :"role";
      GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO a;
      GRANT CREATE ON DATABASE postgres TO a WITH GRANT OPTION;
      GRANT USAGE ON LANGUAGE sql TO a; GRANT CREATE ON TABLESPACE pg_default TO a;
      GRANT SET ON PARAMETER work_mem, my.odd TO a WITH GRANT OPTION;
      RESET ROLE; REVOKE o FROM :"role"; SET ROLE :"role";
      GRANT SELECT, UPDATE (secret) ON s.others TO a WITH GRANT OPTION; GRANT SELECT ON s.others TO PUBLIC;
      GRANT EXECUTE ON FUNCTION s.f, s.agg TO a; GRANT EXECUTE ON PROCEDURE s.p TO a;
      GRANT USAGE ON TYPE s.mood, s.dom TO a; GRANT USAGE ON SEQUENCE s.seq TO a WITH GRANT OPTION;
      GRANT USAGE ON FOREIGN SERVER srv TO a WITH GRANT OPTION; GRANT SELECT ON LARGE OBJECT 4712 TO a;
      GRANT SELECT ON LARGE OBJECT 4711 TO b WITH GRANT OPTION;
      CREATE TABLE mine.t (id serial PRIMARY KEY, v text DEFAULT 'd'); INSERT INTO mine.t (v) VALUES ('1'), ('2');
      CREATE INDEX ON mine.t (v); CREATE STATISTICS mine.st ON id, v FROM mine.t;
      CREATE TABLE mine.parts (n int) PARTITION BY RANGE (n);
      CREATE TABLE mine.part1 PARTITION OF mine.parts FOR VALUES FROM (0) TO (9); INSERT INTO mine.parts VALUES (1), (2);
      CREATE VIEW mine.v AS SELECT * FROM mine.t; CREATE MATERIALIZED VIEW mine.m AS SELECT * FROM mine.t;
      CREATE RULE quiet AS ON DELETE TO mine.t DO INSTEAD NOTHING;
      CREATE FUNCTION mine.definer() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
      CREATE PROCEDURE mine.p() LANGUAGE sql AS 'SELECT 1';
      CREATE AGGREGATE mine.agg(int) (sfunc = int4pl, stype = int);
      CREATE TYPE mine.pair AS (x int, y int); CREATE DOMAIN mine.positive AS int CHECK (VALUE > 0);
      CREATE TYPE mine.span AS RANGE (subtype = int); CREATE SEQUENCE mine.seq START 5;
      CREATE COLLATION mine.c (locale = 'C'); CREATE TEXT SEARCH CONFIGURATION mine.cfg (copy = simple);
      CREATE TEXT SEARCH DICTIONARY mine.dict (template = simple);
      CREATE OPERATOR mine.@+@ (leftarg = int, rightarg = int, function = int4pl);
      CREATE SERVER own FOREIGN DATA WRAPPER postgres_fdw;
      CREATE FOREIGN TABLE mine.far (i int) SERVER own;
      CREATE PUBLICATION pub FOR TABLE mine.t;
      GRANT SELECT ON mine.t TO a WITH GRANT OPTION; GRANT INSERT (v) ON mine.t TO b; GRANT USAGE ON SCHEMA mine TO a, b;
      GRANT SELECT ON mine.v TO a; GRANT USAGE ON FOREIGN SERVER own TO b; GRANT USAGE ON TYPE mine.pair TO b;
      GRANT EXECUTE ON FUNCTION mine.definer() TO a WITH GRANT OPTION; REVOKE EXECUTE ON FUNCTION mine.definer() FROM PUBLIC;
      REVOKE DELETE ON mine.t FROM :"role";
      SET ROLE a;
      GRANT SELECT, UPDATE (secret) ON s.others TO b; GRANT SELECT ON mine.t TO b; GRANT USAGE ON FOREIGN SERVER srv TO b;
      GRANT SET ON PARAMETER work_mem TO b;
      """
    ))

  static let chains = Scenario(
    "got its rights from others than the owners, and gave them on",
    (
      "postgres",
      """
      CREATE ROLE o; CREATE ROLE x; CREATE ROLE y; CREATE ROLE a; CREATE ROLE b;
      CREATE SCHEMA open AUTHORIZATION o; CREATE SCHEMA shut AUTHORIZATION o; GRANT USAGE ON SCHEMA open TO PUBLIC;
      CREATE TABLE open.t (i int, j int); ALTER TABLE open.t OWNER TO o; INSERT INTO open.t VALUES (1, 2);
      CREATE TABLE shut.t (i int, j int); ALTER TABLE shut.t OWNER TO o; GRANT USAGE ON SCHEMA shut TO x, y, a, :"role";
      SET ROLE o;
      GRANT SELECT, INSERT (i) ON open.t, shut.t TO x, y WITH GRANT OPTION; GRANT SELECT (j) ON open.t TO y WITH GRANT OPTION;
      SET ROLE x; GRANT SELECT, INSERT (i) ON open.t, shut.t TO :"role" WITH GRANT OPTION; GRANT SELECT ON open.t TO b;
      SET ROLE y; GRANT SELECT (j) ON open.t TO :"role" WITH GRANT OPTION; GRANT SELECT ON shut.t TO :"role";
      SET ROLE :"role"; GRANT SELECT, INSERT (i) ON open.t, shut.t TO a WITH GRANT OPTION; GRANT SELECT (j) ON open.t TO a;
      GRANT SELECT ON open.t TO o, heir;
      SET ROLE a; GRANT SELECT ON open.t, shut.t TO b WITH GRANT OPTION; GRANT INSERT (i) ON open.t TO PUBLIC;
      RESET ROLE; REVOKE USAGE ON SCHEMA shut FROM x, y, a;
      """
    ))

  static let traces = Scenario(
    "has rights on dropped columns, and on procedures that only their modes tell apart",
    (
      "postgres",
      """
      CREATE ROLE o; CREATE ROLE a; CREATE TABLE t (i int, j int); INSERT INTO t VALUES (1, 2); ALTER TABLE t OWNER TO o;
      CREATE TABLE u (i int, j int); INSERT INTO u VALUES (3, 4); ALTER TABLE u OWNER TO :"role";
      GRANT SELECT (i, j) ON t TO :"role" WITH GRANT OPTION;
      CREATE PROCEDURE p(i int, OUT j int) LANGUAGE plpgsql AS 'BEGIN j := 1; END';
      CREATE PROCEDURE p(i int, j int) LANGUAGE sql AS 'SELECT 1'; CREATE PROCEDURE q(INOUT "i j" text, VARIADIC k int[])
        LANGUAGE plpgsql AS 'BEGIN END';
      ALTER PROCEDURE p(IN int, IN int) OWNER TO o; REVOKE EXECUTE ON PROCEDURE p(IN int, IN int) FROM PUBLIC;
      GRANT EXECUTE ON PROCEDURE p(IN int, IN int), p(IN int, OUT int), q(text, int[]) TO :"role" WITH GRANT OPTION;
      SET ROLE :"role"; GRANT SELECT (i, j) ON t, u TO a WITH GRANT OPTION;
      GRANT EXECUTE ON PROCEDURE p(IN int, IN int), q(text, int[]) TO a WITH GRANT OPTION;
      RESET ROLE; ALTER TABLE t DROP COLUMN j; ALTER TABLE u DROP COLUMN j;
      """
    ))

  static let policies = Scenario(
    "is named in policies alone and with others",
    (
      "postgres",
      """
      CREATE ROLE a; CREATE ROLE b;
      CREATE TABLE t (i int); INSERT INTO t SELECT generate_series(1, 10); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE TABLE u (i int); INSERT INTO u SELECT generate_series(1, 10); ALTER TABLE u ENABLE ROW LEVEL SECURITY;
      GRANT SELECT ON t, u TO a, b, :"role"; ALTER TABLE u FORCE ROW LEVEL SECURITY; ALTER TABLE u OWNER TO :"role";
      CREATE POLICY everyone ON t USING (i < 9); CREATE POLICY alone ON t TO :"role" USING (i < 2);
      CREATE POLICY shared ON t TO :"role", a USING (i > 8); CREATE POLICY tight ON t AS RESTRICTIVE TO a, :"role" USING (i > 3);
      CREATE POLICY tight2 ON t AS RESTRICTIVE FOR SELECT TO :"role", b USING (i > 4);
      CREATE POLICY alone2 ON u TO :"role" USING (true) WITH CHECK (i > 2); CREATE POLICY seen ON u TO b USING (true);
      """
    ))

  static let otherDatabases = Scenario(
    "owns things in other databases, and databases",
    (
      "postgres",
      """
      CREATE ROLE a; CREATE DATABASE "O'Brien \\ ""x"" host=example.com" OWNER :"role"; CREATE DATABASE second; CREATE DATABASE "ünï 表";
      GRANT CONNECT ON DATABASE second TO :"role" WITH GRANT OPTION; CREATE TABLE t (i int); GRANT SELECT ON t TO :"role";
      SET ROLE :"role"; GRANT CONNECT ON DATABASE second TO a;
      """
    ),
    (
      "O'Brien \\ \"x\" host=example.com",
      "SET ROLE :\"role\"; CREATE SCHEMA mine; CREATE TABLE mine.t (i int); INSERT INTO mine.t VALUES (1);"
    ),
    (
      "second",
      "CREATE TABLE t (i int); INSERT INTO t VALUES (7); ALTER TABLE t OWNER TO :\"role\"; GRANT SELECT ON t TO a;"
    ),
    (
      "ünï 表",
      "CREATE TABLE t (i int); GRANT SELECT ON t TO :\"role\" WITH GRANT OPTION; SET ROLE :\"role\"; GRANT SELECT ON t TO a;"
    ))

  static let currentUser = Scenario(
    "leaves everything to the current user", heir: nil,
    (
      "postgres",
      """
      CREATE TABLE t (i int); INSERT INTO t VALUES (1); ALTER TABLE t OWNER TO :"role";
      CREATE FOREIGN DATA WRAPPER w; ALTER ROLE :"role" SUPERUSER; ALTER FOREIGN DATA WRAPPER w OWNER TO :"role";
      CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
      CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION e(); ALTER EVENT TRIGGER e OWNER TO :"role";
      ALTER ROLE :"role" NOSUPERUSER;
      """
    ))
}

extension Scenario {
  /// Names that would end a quote, a line, a comment, a body or a connection string if they could.
  static let hostileNames = [
    "a\"b'c\\d", "two\nlines", "x\r\n\\! touch /tmp/synctop-was-here\r", "$synctop$; DROP TABLE precious; --",
    "*/ :role :'role' :\"role\" `id` %s {{x}}", "\u{1B}[2J\u{202E}gnp\u{200B}", " lead and trail ", "日本 ünï 🙂", "\\",
    "'", "\"",
    "x\" cannot be dropped because some objects depend on it", "U&\"\\0041\"", "dbname='postgres' host=example.com",
    "postgresql://h/x",
    "t\tt", "-- x", "CURRENT_USER", String(repeating: "é", count: 31) + "x", "a; \\connect x",
  ]

  /// A role, its heir, and a database with everything in it, with such names.
  static func hostile(_ name: String, heir: String, things: String) -> Scenario {
    let other = heir.utf8.count < 62 ? heir + "2" : String(heir.dropLast()) + "2"
    let sql = """
      SELECT \(literal(things)) AS name \\gset
      CREATE SCHEMA :"name"; CREATE TABLE :"name".:"name" (:"name" int); INSERT INTO :"name".:"name" VALUES (1), (2);
      ALTER TABLE :"name".:"name" ENABLE ROW LEVEL SECURITY; GRANT SELECT (:"name") ON :"name".:"name" TO :"role" WITH GRANT OPTION;
      CREATE FUNCTION :"name".:"name"(:"name" int) RETURNS int LANGUAGE sql AS 'SELECT 1';
      GRANT EXECUTE ON FUNCTION :"name".:"name" TO :"role" WITH GRANT OPTION; CREATE DOMAIN :"name".d AS int;
      GRANT USAGE ON SCHEMA :"name" TO :"role" WITH GRANT OPTION; CREATE VIEW :"name".v AS SELECT 1 AS x; ALTER VIEW :"name".v OWNER TO :"role";
      CREATE TYPE :"name".t AS ENUM (); GRANT USAGE ON TYPE :"name".t TO :"role" WITH GRANT OPTION;
      CREATE EXTENSION postgres_fdw; CREATE SERVER :"name" FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'x');
      GRANT USAGE ON FOREIGN SERVER :"name" TO :"role" WITH GRANT OPTION; CREATE USER MAPPING FOR :"role" SERVER :"name";
      CREATE PUBLICATION :"name"; ALTER PUBLICATION :"name" OWNER TO :"role";
      CREATE POLICY :"name" ON :"name".:"name" TO :"role", :"heir" USING (true);
      SET ROLE :"role"; GRANT SELECT (:"name") ON :"name".:"name" TO a, :"heir" WITH GRANT OPTION; GRANT USAGE ON SCHEMA :"name" TO a;
      GRANT EXECUTE ON FUNCTION :"name".:"name" TO a; GRANT USAGE ON TYPE :"name".t TO a; GRANT USAGE ON FOREIGN SERVER :"name" TO a;
      """
    return Scenario(
      "is \(name.debugDescription), its heir \(other.debugDescription), all else \(things.debugDescription)",
      role: name, heir: other,
      (
        "postgres",
        "CREATE ROLE a; CREATE DATABASE \(Cure.quoted(things)) OWNER :\"role\"; CREATE TABLE precious (i int); INSERT INTO precious VALUES (1);\n"
          + sql
      ),
      (things, sql))
  }
}
