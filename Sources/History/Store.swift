import GRDB
import GRDBSQLite
import TaskModel

/// An open database.
struct Store {
  /// Why it can't be written: it is read as far as that goes.
  enum Restriction {
    case readOnly
    case newer
  }

  let writer: any DatabaseWriter
  /// Which file it is; nil for a memory that ends with the process.
  let identity: FileIdentity?
  let restriction: Restriction?

  /// A memory that ends with the process.
  init() throws {
    writer = try DatabaseQueue(configuration: Self.settings())
    (identity, restriction) = (nil, nil)
    try writer.write { try Schema.bring($0) }
  }

  /// The database at a place that is prepared. The caller holds the lock.
  ///
  /// It is written with WAL, so that whoever reads waits for nobody, and `synchronous=NORMAL`: what was recorded outlives
  /// the end of the process at any moment, and a power cut may cost the last polls, but never what lay there before. Where
  /// another machine keeps the file there is no shared memory, so it is written with a journal, and fully synchronised.
  init(_ place: FilePlace, isOnNetwork: Bool) throws {
    let judgement = try Self.judge(place)
    switch judgement {
    case .foreign:
      throw FilePlace.refusal("is the database of another program", "move it away, or name another directory")
    case .altered: throw Self.altered(place)
    case .newer: (writer, restriction) = (try Self.reader(place.path), .newer)
    case .empty, .ours:
      if let opened = try Self.writer(
        place.path, isOnNetwork: isOnNetwork, isEmpty: judgement == .empty)
      {
        (writer, restriction) = (opened, nil)
      } else {
        (writer, restriction) = (try Self.reader(place.path), .readOnly)
      }
    }
    identity = FileIdentity(place.path)
  }

  static func reader(_ path: String) throws -> DatabaseQueue {
    var settings = settings()
    settings.readonly = true
    return try DatabaseQueue(path: path, configuration: settings)
  }

  /// Nil where the file or its directory can't be written.
  private static func writer(_ path: String, isOnNetwork: Bool, isEmpty: Bool) throws -> (any DatabaseWriter)? {
    do {
      let writer: any DatabaseWriter =
        isOnNetwork
        ? try DatabaseQueue(path: path, configuration: settings(isEmpty: isEmpty))
        : try DatabasePool(path: path, configuration: settings(isEmpty: isEmpty))
      if isOnNetwork {
        try writer.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
        }
      }
      try writer.write { try Schema.bring($0) }
      return writer
    } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {
      return nil
    }
  }

  static func settings(isEmpty: Bool = false) -> Configuration {
    var settings = Configuration()
    settings.label = "history"
    settings.busyMode = .timeout(5)
    settings.maximumReaderCount = 3
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA journal_size_limit = 4194304;
          """)
      if isEmpty, sqlite3_db_readonly(database.sqliteConnection, "main") == 0 {
        try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
      }
      // Closing would otherwise delete the log of writes by its path, where another database's may lie by then.
      var isKept: Int32 = 1
      sqlite3_file_control(database.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isKept)
    }
    return settings
  }
}
