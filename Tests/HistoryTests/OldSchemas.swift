/// The tables of every version that was released, copied from the file that it made. Never changed, only added to.
enum OldSchemas {
  static let all = [first]

  /// A failing task with a log, as every version keeps it.
  static let content = """

    INSERT INTO scope (id, instance) VALUES (3, NULL);
    INSERT INTO alias (address, scope) VALUES ('old', 3);
    INSERT INTO span (scope, start, end, shown) VALUES (3, 1000, 2000, 2000);
    INSERT INTO log (id, sum, length, uses, form, bytes) VALUES (1, 5, 10, 2, 0, CAST('an old log' AS BLOB));
    INSERT INTO facts (id, task, since, given_id, cluster_name) VALUES (4, 1, 1000, 't', 'dws');
    INSERT INTO task (id, scope, key, given, position, first_seen, seen_at, facts, facts_sum, status, sync_time, log,
      state, streak, at_least, failed_last, strip)
    VALUES (1, 3, 't', 1, 0, 1000, 2000, 4, 7, 'SYNC_FAIL', 900, 1, 5, 3, 0, 1, 42);
    INSERT INTO run (task, start, outcome, seen, log) VALUES (1, 900, 2, 100, 1);
    """

  private static let first = """
    CREATE TABLE scope (id INTEGER PRIMARY KEY, instance TEXT UNIQUE);
    CREATE TABLE alias (address TEXT NOT NULL PRIMARY KEY, scope INTEGER NOT NULL) WITHOUT ROWID;

    -- When anybody watched: spans neither touch nor overlap. shown: the last moment in it at which a board showed it.
    -- The one with the greatest id of its scope was watched last.
    CREATE TABLE span (
      id INTEGER PRIMARY KEY, scope INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, shown INTEGER
    );
    CREATE UNIQUE INDEX span_of_scope ON span (scope, start);

    -- A task as it was seen last, with the memory of its row of failures (TaskTrack.Facts). vanished_at: NULL while it
    -- is there. facts: its present row there; NULL for a task of which only a note is known. status: as the service
    -- spells it. facts_sum: tells whether the facts changed.
    CREATE TABLE task (
      id INTEGER PRIMARY KEY, scope INTEGER NOT NULL, key TEXT NOT NULL, given INTEGER NOT NULL,
      position INTEGER, first_seen INTEGER, seen_at INTEGER, vanished_at INTEGER,
      facts INTEGER, facts_sum INTEGER, status TEXT, sync_time INTEGER, update_time INTEGER, irregular INTEGER,
      log INTEGER, omitted INTEGER, state INTEGER, cause INTEGER,
      row_start INTEGER, last_failure INTEGER, last_success INTEGER, streak INTEGER, at_least INTEGER,
      failed_last INTEGER, strip INTEGER,
      UNIQUE (scope, key, given)
    );

    -- What a person configured of a task, from `since` on until the next row of the task.
    CREATE TABLE facts (
      id INTEGER PRIMARY KEY, task INTEGER NOT NULL, since INTEGER NOT NULL,
      given_id TEXT, ordinal INTEGER, cluster_name TEXT, cluster_type TEXT, cluster_id TEXT,
      connection_name TEXT, connection_id TEXT, connection_workspace TEXT,
      instance_id TEXT, project_id TEXT, domain_id TEXT, create_user TEXT, update_user TEXT, create_time INTEGER,
      schedule_status TEXT, schedule_period TEXT, start_hour INTEGER, end_hour INTEGER, interval INTEGER
    );
    CREATE INDEX facts_of_task ON facts (task, since);

    -- start: sync_time. outcome: RunOutcome, whose row for 0 goes when the run's end is seen. Distances from start: seen,
    -- the poll that showed the outcome first; began and running, the first and the last poll that saw it under way.
    -- Of a failed run: streak, its number in the row, negative where that is a lower bound; since, the row's start.
    CREATE TABLE run (
      task INTEGER NOT NULL, start INTEGER NOT NULL, outcome INTEGER NOT NULL, seen INTEGER NOT NULL,
      began INTEGER, running INTEGER, log INTEGER, cause INTEGER, streak INTEGER, since INTEGER,
      PRIMARY KEY (task, start, outcome)
    ) WITHOUT ROWID;
    CREATE INDEX run_of_cause ON run (cause, start) WHERE cause IS NOT NULL;
    CREATE INDEX run_with_log ON run (start) WHERE outcome = 1 AND log IS NOT NULL;

    -- Changes of state, but for those between ok and running, which the runs tell. state and former: TaskState.code, state
    -- 0 for vanished, former NULL for appeared. Distances back from at: after, the poll before; run, its start.
    CREATE TABLE change (
      task INTEGER NOT NULL, at INTEGER NOT NULL, state INTEGER NOT NULL, former INTEGER,
      after INTEGER, run INTEGER, cause INTEGER,
      PRIMARY KEY (task, at, state)
    ) WITHOUT ROWID;

    -- Each text once. form: 0 as it is and not tried yet, 2 as it is for good, 1 raw deflate with the text of the log `basis` as dictionary, if that is there.
    -- uses: runs, tasks and other logs that need it.
    CREATE TABLE log (
      id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, length INTEGER NOT NULL, uses INTEGER NOT NULL,
      form INTEGER NOT NULL, basis INTEGER, bytes BLOB NOT NULL
    );
    CREATE INDEX log_sum ON log (sum);
    CREATE INDEX log_to_pack ON log (id) WHERE form = 0;

    CREATE TABLE cause (
      id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, class TEXT, english TEXT, chinese TEXT
    );

    -- streak: failures in a row when it was made. withdrawn: when somebody took it back.
    CREATE TABLE acknowledgement (
      id TEXT NOT NULL PRIMARY KEY, task INTEGER NOT NULL, matter TEXT NOT NULL, since INTEGER, note TEXT, author TEXT,
      at INTEGER NOT NULL, until INTEGER, streak INTEGER, withdrawn INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX acknowledgement_of_task ON acknowledgement (task);

    CREATE TABLE note (id INTEGER PRIMARY KEY, task INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT, author TEXT);
    CREATE INDEX note_of_task ON note (task, at);
    """
}
