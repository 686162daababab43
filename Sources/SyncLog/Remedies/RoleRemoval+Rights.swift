extension RoleRemoval {
  /// Gives again, as the objects' owners, what the role gave to others, takes the role's own rights away, and undoes
  /// everything if that changed any right of anybody else.
  ///
  /// `DROP OWNED` alone would take from others what hangs on the role, and leave what others than an object's owner
  /// gave to the role, so that the role still couldn't be dropped (seen on PostgreSQL 15).
  var regrant: String {
    [
      "DECLARE\n  gone oid := (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname::text = \(roleLiteral));",
      Self.declarations, Self.collecting, Self.foreignKinds, Self.memberships, Self.moving, Self.checking,
    ].joined(separator: "\n")
  }

  private static let declarations =
    """
      leaver text := (SELECT quote_ident(r.rolname) FROM pg_catalog.pg_roles r WHERE r.oid = gone);
      myself text := pg_catalog.current_setting('role');
      kinds text[] := ARRAY['pg_default_acl', 'pg_init_privs'];
      -- Rights on columns alone leave a table with the owner's usual ones, which the server then doesn't write down.
      relation_acl text := 'CASE WHEN o.relacl IS NOT NULL THEN o.relacl WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a'
        || ' WHERE a.attrelid = o.oid AND a.attacl IS NOT NULL) THEN acldefault(''r''::"char", o.relowner) END';
      rights text := '';
      held text;
      source record;
      entry record;
      counted bigint;
      command text;
      touched text[];
      before text[];
      after text[];
    BEGIN
      PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
      -- Compiling what follows takes longer than running it.
      PERFORM set_config('jit', 'off', true) FROM pg_settings WHERE name = 'jit';
    """

  /// Every kind of object that has rights, as far as the server has that kind: a row a catalog.
  private static let collecting =
    """
      FOR source IN
        SELECT * FROM (VALUES
          ('pg_class', 'relacl', 'o.relowner', 'CASE o.relkind WHEN ''S'' THEN ''SEQUENCE '' WHEN ''L'' THEN ''LARGE SEQUENCE '''
            || ' ELSE ''TABLE '' END || o.oid::regclass::text', 'NULL::text'),
          ('pg_attribute', 'attacl', '(SELECT c.relowner FROM pg_catalog.pg_class c WHERE c.oid = o.attrelid)',
            '''TABLE '' || o.attrelid::regclass::text', 'quote_ident(o.attname)'),
          ('pg_namespace', 'nspacl', 'o.nspowner', '''SCHEMA '' || quote_ident(o.nspname)', 'NULL'),
          ('pg_database', 'datacl', 'o.datdba', '''DATABASE '' || quote_ident(o.datname)', 'NULL'),
          -- A procedure's arguments need their modes: without them a list of types can mean another's that are given out.
          ('pg_proc', 'proacl', 'o.proowner', CASE WHEN current_setting('server_version_num')::integer >= 110000
            THEN '''ROUTINE '' || CASE o.prokind WHEN ''p'' THEN o.pronamespace::regnamespace::text || ''.'' || quote_ident(o.proname)'
              || ' || ''('' || pg_get_function_identity_arguments(o.oid) || '')'' ELSE o.oid::regprocedure::text END'
            ELSE '''FUNCTION '' || o.oid::regprocedure::text' END, 'NULL'),
          ('pg_type', 'typacl', 'o.typowner', '''TYPE '' || (SELECT quote_ident(n.nspname) FROM pg_catalog.pg_namespace n'
            || ' WHERE n.oid = o.typnamespace) || ''.'' || quote_ident(o.typname)', 'NULL'),
          ('pg_language', 'lanacl', 'o.lanowner', '''LANGUAGE '' || quote_ident(o.lanname)', 'NULL'),
          ('pg_largeobject_metadata', 'lomacl', 'o.lomowner', '''LARGE OBJECT '' || o.oid::text', 'NULL'),
          ('pg_foreign_data_wrapper', 'fdwacl', 'o.fdwowner', '''FOREIGN DATA WRAPPER '' || quote_ident(o.fdwname)', 'NULL'),
          ('pg_foreign_server', 'srvacl', 'o.srvowner', '''FOREIGN SERVER '' || quote_ident(o.srvname)', 'NULL'),
          ('pg_tablespace', 'spcacl', 'o.spcowner', '''TABLESPACE '' || quote_ident(o.spcname)', 'NULL'),
          ('pg_parameter_acl', 'paracl', '10::oid', '''PARAMETER '' || (SELECT string_agg(quote_ident(p), ''.'')'
            || ' FROM regexp_split_to_table(o.parname, ''[.]'') AS p)', 'NULL'),
          ('pg_directory', 'diracl', 'o.owner', '''DIRECTORY '' || quote_ident(o.dirname)', 'NULL'),
          ('pg_extension_data_source', 'srcacl', 'o.srcowner', '''DATA SOURCE '' || quote_ident(o.srcname)', 'NULL'),
          ('gs_package', 'pkgacl', 'o.pkgowner', '''PACKAGE '' || (SELECT quote_ident(n.nspname) FROM pg_catalog.pg_namespace n'
            || ' WHERE n.oid = o.pkgnamespace) || ''.'' || quote_ident(o.pkgname)', 'NULL'),
          ('pgxc_group', 'group_acl', '10::oid', '''NODE GROUP '' || quote_ident(o.group_name)', 'NULL')
          ) AS k (relation, acl, holder, object, part)
        WHERE EXISTS (SELECT 1 FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'pg_catalog' AND c.relname = k.relation AND a.attname = k.acl)
      LOOP
        kinds := array_append(kinds, source.relation);
        rights := rights || CASE rights WHEN '' THEN '' ELSE ' UNION ALL ' END
          || 'SELECT ' || source.object || ' AS object, ' || source.part || ' AS part, ' || source.holder
          || ' AS holder, (aclexplode(' || CASE source.relation WHEN 'pg_class' THEN relation_acl ELSE 'o.' || source.acl END
          || ')).* FROM pg_catalog.' || source.relation || ' o WHERE '
          || CASE source.relation WHEN 'pg_class' THEN relation_acl ELSE 'o.' || source.acl END || ' IS NOT NULL'
          -- The server keeps the rights on a column that was dropped.
          || CASE source.relation WHEN 'pg_attribute' THEN ' AND NOT o.attisdropped' ELSE '' END;
      END LOOP;
      rights := '(SELECT *, ''GRANT '' || privilege || '' ON '' || object || '' TO '''
        || ' || CASE grantee WHEN 0 THEN ''PUBLIC'' ELSE quote_ident(pg_get_userbyid(grantee)) END AS command'
        || ' FROM (SELECT object, holder, grantor, grantee, is_grantable, privilege_type'
        || ' || coalesce('' ('' || part || '')'', '''') AS privilege FROM (' || rights || ') AS acls) AS named) AS rights';
      -- What everybody else holds on the objects that name the role, one statement a right; owners may always give on.
      held := 'SELECT coalesce(array_agg(command ORDER BY command), ''{}'') FROM (SELECT command'
        || ' || CASE WHEN bool_or(is_grantable AND grantee <> holder) THEN '' WITH GRANT OPTION'' ELSE '''' END AS command FROM '
        || rights
        || ' WHERE object = ANY ($2) AND grantee <> $1 GROUP BY command) AS held';
      -- An object that changes hands for a moment takes others along, such as a table its type: then all are looked at.
      EXECUTE 'SELECT array_agg(DISTINCT object) FROM ' || rights || ' WHERE $1 IN (grantor, grantee) OR EXISTS (SELECT 1 FROM '
        || rights || ' WHERE grantee = $1 AND grantor <> holder)' INTO touched USING gone;
      EXECUTE held INTO before USING gone, touched;
    """

  /// A fork may have kinds of objects that this script can't write a `GRANT` for.
  private static let foreignKinds =
    """
      FOR source IN
        SELECT quote_ident(c.relname) AS relation, quote_ident(a.attname) AS acl
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'pg_catalog' AND c.relkind = 'r' AND a.atttypid = 'aclitem[]'::regtype
            AND a.attnum > 0 AND c.relname::text <> ALL (kinds)
      LOOP
        EXECUTE 'SELECT count(*) FROM (SELECT (aclexplode(o.' || source.acl || ')).* FROM pg_catalog.' || source.relation
          || ' o WHERE o.' || source.acl || ' IS NOT NULL) AS acls WHERE grantor = $1 AND grantee <> $1'
          INTO counted USING gone;
        IF counted > 0 THEN
          RAISE EXCEPTION 'the role gave rights to others that % keeps: give them again by hand first', source.relation;
        END IF;
      END LOOP;
    """

  private static let moving =
    """
      FOR entry IN EXECUTE 'SELECT command, is_grantable FROM ' || rights || ' WHERE grantor = $1 AND grantee <> $1'
        USING gone
      LOOP
        EXECUTE entry.command || CASE WHEN entry.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END;
      END LOOP;
      -- What others than the owner gave to the role is theirs to take back, if they can.
      FOR entry IN EXECUTE 'SELECT DISTINCT object, privilege, pg_get_userbyid(grantor)::text AS giver FROM ' || rights
        || ' WHERE grantee = $1 AND grantor <> holder' USING gone
      LOOP
        BEGIN
          PERFORM set_config('role', entry.giver, true);
          EXECUTE 'REVOKE ' || entry.privilege || ' ON ' || entry.object || ' FROM ' || leaver || ' CASCADE';
          PERFORM set_config('role', myself, true);
        EXCEPTION WHEN OTHERS THEN
          NULL;
        END;
      END LOOP;
      -- Where they can't, as when they may act for the owner by now, the object is theirs for the moment.
      FOR entry IN EXECUTE 'SELECT DISTINCT object, quote_ident(pg_get_userbyid(grantor)) AS giver,'
        || ' quote_ident(pg_get_userbyid(holder)) AS owner FROM ' || rights
        || ' WHERE grantee = $1 AND grantor <> holder' USING gone
      LOOP
        BEGIN
          command := 'ALTER ' || CASE WHEN entry.object LIKE 'FOREIGN SERVER %' THEN substr(entry.object, 9)
            ELSE entry.object END || ' OWNER TO ';
          EXECUTE command || entry.giver;
          EXECUTE 'REVOKE ALL ON ' || entry.object || ' FROM ' || leaver || ' CASCADE';
          EXECUTE command || entry.owner;
          EXECUTE 'REVOKE GRANT OPTION FOR ALL PRIVILEGES ON ' || entry.object || ' FROM ' || entry.owner;
        EXCEPTION WHEN OTHERS THEN
          NULL;
        END;
      END LOOP;
      -- Where that can't be either, the owner takes back all that it gave there.
      FOR entry IN EXECUTE 'SELECT DISTINCT object, quote_ident(pg_get_userbyid(grantee)) AS taker FROM ' || rights
        || ' WHERE grantor = holder AND grantee NOT IN (0, holder) AND object IN (SELECT object FROM ' || rights
        || ' WHERE grantee = $1 AND grantor <> holder)' USING gone
      LOOP
        EXECUTE 'REVOKE ALL ON ' || entry.object || ' FROM ' || entry.taker || ' CASCADE';
      END LOOP;
      FOR entry IN EXECUTE 'SELECT DISTINCT object FROM ' || rights || ' WHERE grantee = $1' USING gone
      LOOP
        EXECUTE 'REVOKE ALL ON ' || entry.object || ' FROM ' || leaver || ' CASCADE';
      END LOOP;
      -- What the role gave and no longer may: the server leaves it, as it does for columns of a table it had rights on.
      FOR entry IN EXECUTE 'SELECT DISTINCT object, privilege, pg_get_userbyid($1)::text AS giver, CASE grantee WHEN 0'
        || ' THEN ''PUBLIC'' ELSE quote_ident(pg_get_userbyid(grantee)) END AS taker, quote_ident(pg_get_userbyid(holder))'
        || ' AS owner FROM ' || rights || ' WHERE grantor = $1 AND grantee <> $1' USING gone
      LOOP
        BEGIN
          EXECUTE 'GRANT ' || entry.privilege || ' ON ' || entry.object || ' TO ' || leaver || ' WITH GRANT OPTION';
          PERFORM set_config('role', entry.giver, true);
          EXECUTE 'REVOKE ' || entry.privilege || ' ON ' || entry.object || ' FROM ' || entry.taker || ' CASCADE';
          PERFORM set_config('role', myself, true);
          EXECUTE 'REVOKE ' || entry.privilege || ' ON ' || entry.object || ' FROM ' || leaver || ' CASCADE';
        EXCEPTION WHEN OTHERS THEN
          command := 'ALTER ' || CASE WHEN entry.object LIKE 'FOREIGN SERVER %' THEN substr(entry.object, 9)
            ELSE entry.object END || ' OWNER TO ';
          EXECUTE command || leaver;
          EXECUTE command || entry.owner;
        END;
      END LOOP;
      -- An owner in between may have left the owner with rights that were only theirs.
      FOR entry IN EXECUTE 'SELECT DISTINCT object, privilege, quote_ident(pg_get_userbyid(holder)) AS owner FROM ' || rights
        || ' WHERE grantee = holder AND object = ANY ($1) AND command <> ALL ($2)' USING touched, before
      LOOP
        EXECUTE 'REVOKE ' || entry.privilege || ' ON ' || entry.object || ' FROM ' || entry.owner || ' CASCADE';
      END LOOP;
      -- What of others' went with all that, their owners give again.
      EXECUTE held INTO after USING gone, touched;
      FOR command IN SELECT unnest(before) EXCEPT SELECT unnest(after)
      LOOP
        EXECUTE command;
      END LOOP;
    """

  /// Takes the role out of the roles it is a member of, as dropping it would: while it may use rights of theirs, the
  /// server leaves alone what it gave to others. From PostgreSQL 16 on, memberships hang on the role that gave them.
  private static let memberships =
    """
      IF (SELECT r.rolsuper FROM pg_roles r WHERE r.oid = gone) THEN
        EXECUTE 'ALTER ROLE ' || leaver || ' NOSUPERUSER';
      END IF;
      IF current_setting('server_version_num')::integer >= 160000 THEN
        FOR command IN EXECUTE 'SELECT ''GRANT '' || quote_ident(pg_get_userbyid(roleid)) || '' TO '''
          || ' || quote_ident(pg_get_userbyid(member)) || '' WITH ADMIN '' || bool_or(admin_option)'
          || ' || '', INHERIT '' || bool_or(inherit_option) || '', SET '' || bool_or(set_option)'
          || ' FROM pg_catalog.pg_auth_members WHERE grantor IN ($1, 10) AND $1 NOT IN (roleid, member)'
          || ' GROUP BY roleid, member HAVING bool_or(grantor = $1)' USING gone
        LOOP
          EXECUTE command;
        END LOOP;
      END IF;
      FOR entry IN
        SELECT DISTINCT quote_ident(pg_get_userbyid(m.roleid)) AS joined,
          CASE WHEN current_setting('server_version_num')::integer >= 160000
            THEN ' GRANTED BY ' || quote_ident(pg_get_userbyid(m.grantor)) || ' CASCADE' ELSE '' END AS manner
          FROM pg_auth_members m WHERE m.member = gone
      LOOP
        EXECUTE 'REVOKE ' || entry.joined || ' FROM ' || leaver || entry.manner;
      END LOOP;
    """

  private static let checking =
    """
      EXECUTE held INTO after USING gone, touched;
      IF after IS DISTINCT FROM before THEN
        RAISE EXCEPTION 'rights of other roles would change, so nothing is done: run the script again, nobody else granting';
      END IF;
      IF EXISTS (SELECT 1 FROM pg_shdepend s WHERE s.refclassid = 'pg_authid'::regclass AND s.refobjid = gone
        AND s.deptype = 'o' AND s.dbid IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
        AND s.classid NOT IN ('pg_default_acl'::regclass, 'pg_user_mapping'::regclass))
      THEN
        RAISE EXCEPTION 'the role still owns what DROP OWNED would drop: give that to somebody first';
      END IF;
    END
    """
}
