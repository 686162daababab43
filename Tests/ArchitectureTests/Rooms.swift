/// The rooms of the architecture: what each may import, of ours and of others.
enum Rooms {
  static let pure = ["SyncLog", "TaskModel", "Dashboard", "Screen"]

  /// Rooms of C, which only the room above them imports.
  static let ofC: Set = ["CNcurses", "CZlib"]

  /// Each room with the rooms it may import: its arrow's target and all below that.
  static let ours: [String: Set<String>] = [
    "SyncLog": [],
    "TaskModel": ["SyncLog"],
    "Dashboard": ["TaskModel", "SyncLog"],
    "Screen": ["Dashboard", "TaskModel", "SyncLog"],
    "CNcurses": [],
    "CursesTerminal": ["CNcurses", "Screen", "Dashboard", "TaskModel", "SyncLog"],
    "SyncWire": ["TaskModel", "SyncLog"],
    "Signing": [],
    "SyncAPI": ["SyncWire", "Signing", "TaskModel", "SyncLog"],
    "Feed": ["TaskModel", "SyncLog"],
    "Programs": [],
    "CZlib": [],
    "History": ["CZlib", "TaskModel", "SyncLog"],
    "DemoServer": ["SyncWire", "Signing", "TaskModel", "SyncLog"],
    "SynctopCommands": [
      "CursesTerminal", "Screen", "Dashboard", "SyncAPI", "SyncWire", "Signing", "Feed", "History", "Programs",
      "DemoServer", "TaskModel", "SyncLog",
    ],
    "synctop": ["SynctopCommands"],
  ]

  /// Modules of others that a room may import; what comes with the compiler is in `system`.
  static let others: [String: Set<String>] = [
    "SyncLog": ["FoundationEssentials"],
    "TaskModel": ["FoundationEssentials", "Collections", "Algorithms"],
    "Dashboard": [],
    "Screen": [],
    "CNcurses": [],
    "CursesTerminal": system,
    "SyncWire": ["Foundation", "FoundationEssentials"],
    "Signing": ["Crypto"],
    "SyncAPI": nio.union(system).union(["AsyncHTTPClient", "NIOHTTPCompression"]),
    "Feed": ["Synchronization"],
    "Programs": system.union(["Subprocess", "SystemPackage"]),
    "CZlib": [],
    "History": system.union(["GRDB", "GRDBSQLite"]),
    "DemoServer": nio.union(system).union(["Crypto", "Hummingbird", "HummingbirdCore", "Logging"]),
    "SynctopCommands": system.union(["ArgumentParser", "Logging"]),
    "synctop": [],
  ]

  private static let nio: Set = ["NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL", "NIOFoundationCompat", "HTTPTypes"]

  private static let system: Set = [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "Synchronization", "Dispatch", "Glibc",
    "Darwin", "Musl",
  ]
}
