extension RoleRemoval {
  /// Full names in what the server prints, nobody else's functions in what it runs, and the script's own encoding.
  static let settings = SQLStatement.query(
    """
    SELECT pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', false),
      pg_catalog.set_config('client_encoding', 'UTF8', false);
    """)

  /// What will change hands or end, to be read before anything is done.
  var queries: [SQLStatement] { [heir, dependents, codeOfRole, members, sessions].map(SQLStatement.query) }

  /// Where anything still depends on the role: no row means that it can be dropped.
  var whereItIsLeft: SQLStatement {
    .query(
      """
      SELECT coalesce(d.datname::text, 'all databases') AS "still has something in", count(*) AS objects
        FROM pg_catalog.pg_shdepend s
        JOIN pg_catalog.pg_roles r ON r.oid = s.refobjid
        LEFT JOIN pg_catalog.pg_database d ON d.oid = s.dbid
        WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass AND r.rolname::text = \(roleLiteral)
        GROUP BY 1 ORDER BY 1;
      """)
  }

  /// openGauss has a column more than PostgreSQL; a column of the outer query stands in where it is missing.
  private var heir: String {
    """
    SELECT r.rolname AS role, h.rolname AS heir,
      CASE WHEN h.oid = r.oid THEN 'STOP: the role can''t be its own heir'
        WHEN h.rolsuper OR (SELECT rolsystemadmin FROM pg_catalog.pg_roles a WHERE a.oid = h.oid)
        THEN 'WARNING: views, rules and SECURITY DEFINER functions of the role will run with an administrator''s rights'
        ELSE 'views, rules and SECURITY DEFINER functions of the role will run with the heir''s rights' END AS note
      FROM pg_catalog.pg_roles r CROSS JOIN pg_catalog.pg_roles h CROSS JOIN (SELECT false AS rolsystemadmin) AS other
      WHERE r.rolname::text = \(roleLiteral) AND h.rolname::text = \(heirExpression);
    """
  }

  private var dependents: String {
    """
    SELECT CASE s.deptype WHEN 'o' THEN 'goes to the heir' WHEN 'a' THEN 'right that ends, or was given on'
        WHEN 'r' THEN 'policy that the role leaves' ELSE s.deptype::text END AS "what happens",
      pg_catalog.pg_describe_object(s.classid, s.objid, s.objsubid) AS object
      FROM pg_catalog.pg_shdepend s
      JOIN pg_catalog.pg_roles r ON r.oid = s.refobjid
      WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass AND r.rolname::text = \(roleLiteral)
        AND s.dbid IN (0, (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))
      ORDER BY 1, 2;
    """
  }

  private var codeOfRole: String {
    """
    SELECT x.kind AS "will run with the heir's rights", x.name FROM (
      SELECT 'view' AS kind, c.oid::regclass::text AS name, c.relowner AS owner
        FROM pg_catalog.pg_class c WHERE c.relkind IN ('v', 'm')
      UNION ALL SELECT 'rule ' || quote_ident(w.rulename), c.oid::regclass::text, c.relowner
        FROM pg_catalog.pg_rewrite w JOIN pg_catalog.pg_class c ON c.oid = w.ev_class WHERE c.relkind NOT IN ('v', 'm')
      UNION ALL SELECT 'SECURITY DEFINER function', p.oid::regprocedure::text, p.proowner
        FROM pg_catalog.pg_proc p WHERE p.prosecdef
      ) AS x JOIN pg_catalog.pg_roles r ON r.oid = x.owner
      WHERE r.rolname::text = \(roleLiteral) ORDER BY 1, 2;
    """
  }

  private var members: String {
    """
    SELECT m.rolname AS "loses what it has through the role" FROM pg_catalog.pg_auth_members a
      JOIN pg_catalog.pg_roles r ON r.oid = a.roleid JOIN pg_catalog.pg_roles m ON m.oid = a.member
      WHERE r.rolname::text = \(roleLiteral) ORDER BY 1;
    """
  }

  private var sessions: String {
    """
    SELECT count(*) AS "sessions of the role: end them first" FROM pg_catalog.pg_stat_activity a
      WHERE a.usename::text = \(roleLiteral) HAVING count(*) > 0;
    """
  }
}
