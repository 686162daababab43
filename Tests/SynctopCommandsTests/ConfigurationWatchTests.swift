import Foundation
import Testing

@testable import SynctopCommands

@Suite struct `A watch for changes` {
  private static let old = FileStamp(inode: 1, size: 10, written: 1)
  private static let new = FileStamp(inode: 2, size: 12, written: 5)

  @Test func `tells a change once, when it has come to rest`() {
    #expect(told([(1, Self.old), (2, Self.new), (3, Self.new), (4, Self.new), (9, Self.new)]) == [3])
  }

  @Test func `waits while a file is still being written`() {
    let growing = (1...8).map { (Double($0), FileStamp(size: 20 + Int64($0), written: Int64($0))) }
    let whole = growing[7].1
    #expect(told(growing + [(8.9, whole), (9, whole), (10, whole)]) == [9])
  }

  @Test func `doesn't wait for ever`() {
    #expect(told((1...11).map { (Double($0), FileStamp(size: 100 + Int64($0))) }) == [11])
  }

  @Test func `forgets a change that was taken back`() {
    #expect(told([(1, Self.new), (2, Self.old), (3, Self.new), (4, nil), (5, nil), (6, nil)]) == [5])
  }

  /// The seconds at which a change is told, of a file that has these stamps at these seconds.
  private func told(_ looks: [(Double, FileStamp?)]) -> [Double] {
    var watch = ChangeWatch(["f": Self.old])
    return looks.compactMap { second, stamp in watch.look(["f": stamp], at: .seconds(second)) ? second : nil }
  }
}

@Suite struct `A configuration that is watched` {
  @Test func `is taken anew when it is right, and kept when it is wrong, half-written or gone`() throws {
    let home = try Home(#"{"region": "cn-north-4"}"#)
    var watch = try home.watch
    var found = ""
    found = home.settled(&watch)
    #expect(found == "nothing")
    try home.write(#"{"region": "cn-east-3"}"#)
    found = home.settled(&watch)
    #expect(found == "cn-east-3")
    try home.write(#"{"region": "cn-ea"#)
    found = home.settled(&watch)
    #expect(found.contains("the file ends inside a text"))
    found = home.settled(&watch)
    #expect(found == "nothing")
    try home.write("")
    found = home.settled(&watch)
    #expect(found.contains("the file is empty"))
    try FileManager.default.removeItem(atPath: home.path)
    found = home.settled(&watch)
    #expect(found.contains("what it said still counts"))
    try home.write(#"{"region": "cn-east-3"}"#)
    found = home.settled(&watch)
    #expect(found == "cn-east-3")
  }

  @Test func `is taken when there was none, and not before`() throws {
    let home = try Home(nil)
    var watch = try home.watch
    var found = ""
    found = home.settled(&watch)
    #expect(found == "nothing")
    try home.write(#"{"region": "cn-north-1"}"#)
    found = home.settled(&watch)
    #expect(found == "cn-north-1")
  }

  @Test func `is judged again when others can read it from now on`() throws {
    let home = try Home(#"{"credentials": {"token": "secret"}}"#)
    var watch = try home.watch
    var found = ""
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.path)
    found = home.settled(&watch)
    #expect(found.contains("chmod 600"))
  }

  @Test func `tells of a secret's file, also of one that it didn't name at first`() throws {
    let home = try Home("{}")
    var watch = try home.watch
    var found = ""
    _ = try home.scratch.file(".config/synctop/token", "one")
    try home.write(#"{"contexts": {"prod": {"credentials": {"token": "file:token"}}}}"#)
    found = home.settled(&watch)
    #expect(found == "no region")
    found = home.settled(&watch)
    #expect(found == "nothing")
    _ = try home.scratch.file(".config/synctop/token", "another")
    found = home.settled(&watch)
    #expect(found == "no region")
  }

  /// A home directory with a configuration file or without, and a clock that goes by hand.
  private final class Home {
    let scratch: Scratch
    private var seconds = 0
    var path: String { scratch.path + "/.config/synctop/config.json" }

    init(_ text: String?) throws {
      scratch = try Scratch()
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/.config/synctop", withIntermediateDirectories: true)
      if let text { try write(text) }
    }

    func write(_ text: String) throws { _ = try scratch.file(".config/synctop/config.json", text) }

    var watch: ConfigurationWatch {
      get throws {
        let environment = ["HOME": scratch.path]
        let load: @Sendable () throws(ConfigurationError) -> Configuration = { () throws(ConfigurationError) in
          try Configuration.load(file: nil, flags: [:], environment: environment, zones: ZoneRulesLoader.names)
        }
        return ConfigurationWatch(try load(), load: load)
      }
    }

    /// What is found within three looks, a second apart.
    func settled(_ watch: inout ConfigurationWatch) -> String {
      for _ in 0..<3 {
        seconds += 1
        switch watch.look(at: .seconds(seconds)) {
        case .changed(let configuration): return configuration.text(.region) ?? "no region"
        case .broken(let error): return error.description
        case nil: continue
        }
      }
      return "nothing"
    }
  }
}
