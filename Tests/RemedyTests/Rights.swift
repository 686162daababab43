import Foundation

/// All that must be the same before and after a role is freed, as one line a fact.
///
/// Before, what the role owns counts as its heir's already, and the role's own rights and places in policies as gone.
struct Rights: Equatable, Sendable {
  private(set) var lines: Set<String> = []

  /// Everything of a cluster; the role may be gone already.
  init(_ server: PostgresServer, without role: String, heir: String) async throws {
    let databases = try await server.psql(
      ["-At", "-z", "-0", "-c", "SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate"])
    for database in databases.output.split(separator: "\0").map(String.init) {
      let result = try await server.psql(
        ["-At", "-0", "-v", "ON_ERROR_STOP=1", "-v", "gone=\(role)", "-v", "heir=\(heir)", "-f", "-"],
        input: Self.query,
        in: database)
      guard result.status == 0 else { throw Failure(result.words) }
      lines.formUnion(result.output.split(separator: "\0").map { "\(database): \($0)" })
    }
  }

  func lost(in later: Rights) -> [String] { lines.subtracting(later.lines).sorted() }

  private static let query = """
    SELECT set_config('search_path', 'pg_catalog', false) \\gset
    SELECT set_config('synctop.gone', :'gone', false), set_config('synctop.heir', :'heir', false) \\gset
    CREATE FUNCTION pg_temp.who(oid) RETURNS text LANGUAGE sql AS $$
      SELECT CASE WHEN $1 = 0 THEN 'PUBLIC' WHEN pg_get_userbyid($1) = current_setting('synctop.gone')
        THEN current_setting('synctop.heir') ELSE pg_get_userbyid($1) END $$;
    CREATE FUNCTION pg_temp.rows(regclass) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE result text; BEGIN
        EXECUTE 'SELECT count(*) || md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '''')) FROM ' || $1 || ' t'
          INTO result;
        RETURN result; END $$;
    CREATE FUNCTION pg_temp.visible(regclass, text) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE result text; BEGIN
        PERFORM set_config('role', $2, true);
        EXECUTE 'SELECT count(*)::text FROM ' || $1 INTO result;
        PERFORM set_config('role', 'none', true);
        RETURN result;
        EXCEPTION WHEN insufficient_privilege THEN RETURN 'denied'; END $$;
    CREATE TEMP VIEW things AS
      SELECT 'pg_class'::regclass AS c, oid AS o, 0 AS s, relowner AS owner,
        coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)) AS acl FROM pg_class
        WHERE relkind IN ('r', 'v', 'm', 'S', 'f', 'p') AND relpersistence <> 't'
      UNION ALL SELECT 'pg_class'::regclass, attrelid, attnum, relowner, attacl FROM pg_attribute
        JOIN pg_class ON pg_class.oid = attrelid WHERE attacl IS NOT NULL AND NOT attisdropped
      UNION ALL SELECT 'pg_namespace'::regclass, oid, 0, nspowner, coalesce(nspacl, acldefault('n', nspowner))
        FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_'
      UNION ALL SELECT 'pg_database'::regclass, oid, 0, datdba, coalesce(datacl, acldefault('d', datdba)) FROM pg_database
      UNION ALL SELECT 'pg_proc'::regclass, oid, 0, proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
        WHERE pronamespace <> pg_my_temp_schema()
      UNION ALL SELECT 'pg_type'::regclass, oid, 0, typowner, coalesce(typacl, acldefault('T', typowner)) FROM pg_type
        WHERE typnamespace <> pg_my_temp_schema()
      UNION ALL SELECT 'pg_language'::regclass, oid, 0, lanowner, coalesce(lanacl, acldefault('l', lanowner)) FROM pg_language
      UNION ALL SELECT 'pg_largeobject'::regclass, oid, 0, lomowner, coalesce(lomacl, acldefault('L', lomowner))
        FROM pg_largeobject_metadata
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, 0, fdwowner, coalesce(fdwacl, acldefault('F', fdwowner))
        FROM pg_foreign_data_wrapper
      UNION ALL SELECT 'pg_foreign_server'::regclass, oid, 0, srvowner, coalesce(srvacl, acldefault('S', srvowner))
        FROM pg_foreign_server
      UNION ALL SELECT 'pg_tablespace'::regclass, oid, 0, spcowner, coalesce(spcacl, acldefault('t', spcowner))
        FROM pg_tablespace
      UNION ALL SELECT 'pg_parameter_acl'::regclass, oid, 0, 10, paracl FROM pg_parameter_acl;
    SELECT format('right on %s: %s %s %s', pg_describe_object(c, o, s), who, privilege_type,
        bool_or(is_grantable AND who <> holder)) FROM (
        SELECT c, o, s, privilege_type, is_grantable, pg_temp.who(owner) AS holder,
          CASE WHEN owner = grantee THEN pg_temp.who(grantee)
          WHEN grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END AS who
        FROM (SELECT c, o, s, owner, (aclexplode(acl)).* FROM things) AS acls) AS named
      WHERE who <> current_setting('synctop.gone') GROUP BY c, o, s, who, privilege_type;
    SELECT format('owner of %s: %s', pg_describe_object(c, o, s), pg_temp.who(owner)) FROM things WHERE s = 0;
    SELECT format('owner of %s %s', pg_describe_object(classid, objid, objsubid), pg_temp.who(refobjid)) FROM pg_shdepend
      WHERE deptype = 'o' AND refclassid = 'pg_authid'::regclass AND classid NOT IN
        ('pg_default_acl'::regclass, 'pg_user_mapping'::regclass) AND objid <> 0 AND dbid IN (0, (SELECT oid FROM pg_database
        WHERE datname = current_database())) AND pg_temp.who(refobjid) <> 'postgres' AND pg_describe_object(classid, objid, objsubid) NOT LIKE '%pg_temp%';
    SELECT format('policy %s on %s: %s %s %s %s %s', polname, polrelid::regclass, polpermissive, polcmd, names,
        pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM (SELECT *, (SELECT array_agg(x ORDER BY x)
          FROM (SELECT CASE role WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(role) END FROM unnest(polroles) AS role) AS r (x)
          WHERE x <> current_setting('synctop.gone')) AS names FROM pg_policy) AS p WHERE names IS NOT NULL;
    SELECT format('row security of %s: %s %s', oid::regclass, relrowsecurity, relforcerowsecurity) FROM pg_class
      WHERE relkind IN ('r', 'p');
    SELECT format('default right of %s in %s: %s %s %s %s', pg_get_userbyid(defaclrole), nspname, defaclobjtype, who,
        privilege_type, is_grantable) FROM (SELECT d.*, privilege_type, is_grantable, CASE grantee WHEN 0 THEN 'PUBLIC'
        ELSE pg_get_userbyid(grantee) END AS who FROM pg_default_acl d, aclexplode(defaclacl)) AS d
      LEFT JOIN pg_namespace n ON n.oid = defaclnamespace
      WHERE current_setting('synctop.gone') NOT IN (who, pg_get_userbyid(defaclrole)) AND NOT (defaclnamespace = 0 AND who IN
        (SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END FROM aclexplode(acldefault(CASE defaclobjtype
        WHEN 'S' THEN 's' ELSE defaclobjtype END, defaclrole)) AS usual WHERE usual.privilege_type = d.privilege_type));
    SELECT format('member: %s in %s %s', pg_get_userbyid(member), pg_get_userbyid(roleid), admin_option) FROM pg_auth_members
      WHERE current_setting('synctop.gone') NOT IN (pg_get_userbyid(member), pg_get_userbyid(roleid));
    SELECT format('role: %s', to_jsonb(r)) FROM pg_roles r WHERE rolname <> current_setting('synctop.gone');
    SELECT format('mapping of %s on %s: %s', usename, srvname, umoptions) FROM pg_user_mappings
      WHERE usename <> current_setting('synctop.gone');
    SELECT format('setting of %s in %s: %s', pg_get_userbyid(setrole), setdatabase, setconfig) FROM pg_db_role_setting
      WHERE pg_get_userbyid(setrole) <> current_setting('synctop.gone');
    SELECT format('rows of %s: %s', c.oid::regclass, pg_temp.rows(c.oid)) FROM pg_class c
      JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p', 'm') AND relpersistence <> 't'
        AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast');
    SELECT format('last value of %s: %s', seqrelid::regclass, pg_sequence_last_value(seqrelid)) FROM pg_sequence;
    SELECT format('large object %s: %s', oid, md5(lo_get(oid))) FROM pg_largeobject_metadata;
    SELECT format('%s sees of %s: %s', rolname, c.oid::regclass, pg_temp.visible(c.oid, rolname)) FROM pg_class c, pg_roles
      WHERE relrowsecurity AND rolname !~ '^pg_' AND rolname NOT IN (current_setting('synctop.gone'), current_setting('synctop.heir'));
    SELECT format('definition: %s', pg_get_functiondef(p.oid)) FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
      WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND prokind <> 'a' AND nspname !~ '^pg_temp';
    SELECT format('definition: %s %s', oid::regclass, pg_get_viewdef(oid)) FROM pg_class WHERE relkind IN ('v', 'm')
      AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND relpersistence <> 't';
    """
}
