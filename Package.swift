// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: warnings are errors, and imports say what they need.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A room of the architecture, with all that it may import.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let hummingbird = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// A release is linked for a fixed address: relocating a hundred thousand pointers takes longer than the first frame.
let fixedAddress = LinkerSetting.unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))

let package = Package(
  name: "synctop",
  products: [.executable(name: "synctop", targets: ["synctop"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    room("SyncLog"),
    room("TaskModel", ["SyncLog"]),
    room("Dashboard", ["TaskModel", "SyncLog"]),
    room("Screen", ["Dashboard", "TaskModel", "SyncLog"]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("CursesTerminal", ["CNcurses", "Screen", "Dashboard"]),
    room("SyncWire", ["TaskModel", "SyncLog"]),
    room("Signing", [crypto]),
    room(
      "SyncAPI",
      [
        "SyncWire", "Signing", "TaskModel", "SyncLog", httpClient, nioCore, nioPosix, nioSSL, nioHTTP, nioCompression,
      ]),
    room("Feed", ["TaskModel"]),
    room("Programs", [subprocess]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    room("History", ["CZlib", "TaskModel", "SyncLog", grdb]),
    room(
      "DemoServer",
      ["Signing", "TaskModel", "SyncLog", crypto, hummingbird, httpTypes, nioCore, nioPosix, logging]),
    room(
      "SynctopCommands",
      [
        "CursesTerminal", "Screen", "Dashboard", "SyncAPI", "SyncWire", "Signing", "Feed", "History", "Programs",
        "DemoServer", "TaskModel", "SyncLog", argumentParser,
      ]),
    .executableTarget(
      name: "synctop", dependencies: ["SynctopCommands"], swiftSettings: strict,
      linkerSettings: [fixedAddress]),

    .target(
      name: "Support", dependencies: ["Screen", "Dashboard", "TaskModel"], path: "Tests/Support", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "Screen", "Dashboard"],
      path: "Tests/Probes/TerminalProbe", swiftSettings: strict),
    .executableTarget(
      name: "HistoryProbe", dependencies: ["History", "TaskModel"], path: "Tests/Probes/HistoryProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "synctop-benchmarks", dependencies: ["History", "Dashboard", "Screen", "SyncLog", "SyncWire", "TaskModel"],
      path: "Tests/Benchmarks", swiftSettings: strict),
    .testTarget(name: "SyncLogTests", dependencies: ["SyncLog"], exclude: ["Corpus"], swiftSettings: strict),
    tests("RemedyTests", ["SyncLog"]),
    tests("TaskModelTests", ["TaskModel", "SyncLog"]),
    tests("DashboardTests", ["Support", "Screen", "Dashboard", "TaskModel", "SyncLog"]),
    tests("ScreenTests", ["Support", "Screen", "Dashboard", "TaskModel", "SyncLog"]),
    tests("CursesTerminalTests", ["CursesTerminal", "Screen", "Dashboard", "TerminalProbe"]),
    tests("SigningTests", ["Signing"]),
    .testTarget(
      name: "OfficialSigner", dependencies: ["SyncAPI", "SyncWire", "Signing", "TaskModel"],
      exclude: ["official_signer.py"], swiftSettings: strict),
    tests("SyncWireTests", ["SyncWire", "TaskModel", "SyncLog"]),
    tests("SyncAPITests", ["DemoServer", "SyncAPI", "SyncWire", "Signing", "TaskModel", "SyncLog"]),
    tests("FeedTests", ["Support", "Feed", "TaskModel"]),
    tests("ProgramsTests", ["Programs"]),
    tests("HistoryTests", ["HistoryProbe", "Support", "History", "TaskModel", "SyncLog", grdb]),
    tests("DemoServerTests", ["DemoServer", "Signing", "TaskModel"]),
    .testTarget(
      name: "OfficialClient", dependencies: ["DemoServer"], exclude: ["official_client.py"], swiftSettings: strict),
    tests(
      "SynctopCommandsTests",
      [
        "Support", "SynctopCommands", "synctop", "Feed", "History", "Screen", "Dashboard", "SyncAPI", "SyncWire",
        "Signing", "Programs", "TaskModel", "SyncLog", argumentParser,
      ]),
    tests("EndToEndTests", ["synctop"]),
    tests("ArchitectureTests", ["SynctopCommands", argumentParser]),
  ]
)
