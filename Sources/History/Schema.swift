import GRDB

/// The tables, as every version of them was made. What was released is never changed: a new version is appended.
///
/// All moments are epoch milliseconds. To save space, moments of a run lie in its row as the distance from its `start`,
/// and those of a change as the distance back from its `at`; both are taken with wrapping arithmetic, so that any two
/// moments come back whole. Texts that hold a zero byte lie there as blobs (`Kept`).
enum Schema {
  /// Marks the file as synctop's: "syMr".
  static let applicationID: Int32 = 0x7379_4D72
  /// `user_version` is the number of steps that were taken.
  static let steps = [first]

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

extension Schema {
  /// Brings a database to the newest version, in one transaction that the caller opened.
  static func bring(_ database: Database) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version < steps.count else { return }
    for step in steps.dropFirst(max(version, 0)) { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
  }
}
