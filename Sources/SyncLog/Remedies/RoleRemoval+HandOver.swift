extension RoleRemoval {
  /// Checks what the cure takes for granted, and moves what `REASSIGN OWNED` doesn't or may not move.
  var handOver: String {
    """
    DECLARE
      gone text := \(roleLiteral);
      heir text := \(heirExpression);
    \(Self.handOverBody)
    """
  }

  private static let handOverBody =
    """
      known record;
      item record;
    BEGIN
      PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
      IF NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname::text = gone) THEN
        RAISE EXCEPTION 'the role to be freed does not exist here';
      END IF;
      IF NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname::text = heir) THEN
        RAISE EXCEPTION 'the heir does not exist here';
      END IF;
      IF gone IN (CURRENT_USER::text, SESSION_USER::text) THEN
        RAISE EXCEPTION 'the role can not free itself: log in as another administrator';
      END IF;
      IF heir = gone THEN
        RAISE EXCEPTION 'the role can not be its own heir: all that it owns would be dropped';
      END IF;
      FOR item IN
        SELECT 'DATABASE ' || quote_ident(d.datname) AS object
          FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE r.rolname::text = gone
        UNION ALL SELECT 'TABLESPACE ' || quote_ident(t.spcname)
          FROM pg_tablespace t JOIN pg_roles r ON r.oid = t.spcowner WHERE r.rolname::text = gone
      LOOP
        EXECUTE 'ALTER ' || item.object || ' OWNER TO ' || quote_ident(heir);
      END LOOP;
      -- Only administrators may own these: where the heir is none, the current user gets them.
      FOR known IN
        SELECT * FROM (VALUES
          ('pg_foreign_data_wrapper', 'FOREIGN DATA WRAPPER', 'o.fdwname', 'o.fdwowner', 'true'),
          ('pg_event_trigger', 'EVENT TRIGGER', 'o.evtname', 'o.evtowner', 'true'),
          ('pg_publication', 'PUBLICATION', 'o.pubname', 'o.pubowner', 'true'),
          ('pg_subscription', 'SUBSCRIPTION', 'o.subname', 'o.subowner',
            'o.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())')
          ) AS k (relation, kind, name, owner, condition)
        WHERE EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'pg_catalog' AND c.relname = k.relation AND c.relkind = 'r')
      LOOP
        FOR item IN EXECUTE 'SELECT quote_ident(' || known.name || ') AS object FROM pg_catalog.' || known.relation
          || ' o JOIN pg_catalog.pg_roles r ON r.oid = ' || known.owner
          || ' WHERE r.rolname::text = $1 AND ' || known.condition USING gone
        LOOP
          BEGIN
            EXECUTE 'ALTER ' || known.kind || ' ' || item.object || ' OWNER TO ' || quote_ident(heir);
          EXCEPTION WHEN OTHERS THEN
            EXECUTE 'ALTER ' || known.kind || ' ' || item.object || ' OWNER TO ' || quote_ident(CURRENT_USER::text);
            RAISE WARNING 'the heir may not own a %: the current user gets it', known.kind;
          END;
        END LOOP;
      END LOOP;
    END
    """
}
