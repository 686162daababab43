import Foundation
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `A configuration's secrets` {
  private static let plain = #"{"credentials": {"token": "s3cr3t"}}"#

  @Test(arguments: [0o644, 0o640, 0o604])
  func `written out in a file that others can read are refused with the command to run`(_ mode: Int) {
    let found = problems(Self.plain, mode: mode)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("credentials.token is a plain secret in a file that others can read → run: chmod 600")
        == true)
  }

  @Test func `written out in a file of one's own are taken`() throws {
    #expect(try load(Self.plain).secret(.token) == "s3cr3t")
  }

  @Test func `by reference may stand in a file that others can read`() throws {
    let configuration = try load(
      #"{"credentials": {"token": "env:T"}}"#, environment: ["T": " abc\n"], mode: 0o644)
    #expect(try configuration.secret(.token) == "abc")
  }

  @Test func `may come from a file, whose path starts at the configuration's directory or at home`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("token", "abc\n")
    let reader = SecretReader(environment: ["HOME": scratch.path], base: scratch.path)
    #expect(try reader.check(.file("token")) == "abc")
    #expect(try reader.check(.file("~/token")) == "abc")
    #expect(try reader.check(.file(scratch.path + "/token")) == "abc")
  }

  @Test func `in a file that others can read are refused`() throws {
    let scratch = try Scratch()
    let path = try scratch.file("token", "abc", mode: 0o644)
    let error = #expect(throws: FileRefusal.self) { try SecretReader(environment: [:], base: nil).check(.file(path)) }
    #expect(error?.nextStep == "run: chmod 600 '\(path)'")
  }

  @Test func `in a file with an odd name are mended by a command that a shell takes as one word`() throws {
    let scratch = try Scratch()
    let path = try scratch.file("it's; true", "abc", mode: 0o644)
    let error = #expect(throws: FileRefusal.self) { try SecretReader(environment: [:], base: nil).check(.file(path)) }
    #expect(error?.nextStep == "run: chmod 600 '\(scratch.path)/it'\\''s; true'")
  }

  @Test(arguments: ["s3cr3t", "MIIs3cr3t/x+y==", "-s3cr3t", "0s3cr3t"])
  func `without quotes are refused and not repeated`(_ text: String) {
    let found = problems(#"{"credentials": {"token": \#(text)}}"#)
    #expect(found.count == 1)
    #expect(found.first?.contains("no JSON value") == true)
    #expect(found.first?.contains("s3cr3t") == false)
  }

  @Test(arguments: ["", "two words", "line\nend", "ключ", "\u{1B}[2J"])
  func `that no header can carry are refused and not repeated`(_ text: String) {
    let error = #expect(throws: FileRefusal.self) {
      try SecretReader(environment: ["T": text], base: nil).check(.environment("T"))
    }
    #expect(error.map { text.isEmpty || !"\($0)".contains(text) } == true)
  }

  @Test func `are never shown`() throws {
    let report = SettingsReport(try load(Self.plain, environment: ["SYNCTOP_SK": "s3cr3t"]))
    #expect(!report.table.contains("s3cr3t"))
    #expect(!report.json.jsonText().contains("s3cr3t"))
    #expect(
      !"\(SecretReference.plain("s3cr3t")) \(String(reflecting: SecretReference.plain("s3cr3t")))".contains("s3c"))
  }

  @Test func `in the environment that are not set are named`() throws {
    let configuration = try load(#"{"credentials": {"token": "env:NOT_SET"}}"#)
    #expect(ConfigurationCheck(configuration).warnings.first?.nextStep == "export NOT_SET")
    #expect(ConfigurationCheck(configuration).problems.isEmpty)
    #expect(throws: ConfigurationError.self) { try configuration.secret(.token) }
  }
}

@Suite struct `A configuration file's place` {
  @Test func `may not be a link, a directory or a pipe`() throws {
    let scratch = try Scratch()
    let real = try scratch.file("real.json", "{}")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link.json", withDestinationPath: real)
    mkfifo(scratch.path + "/pipe.json", 0o600)
    for (name, what) in [("link.json", "a symbolic link"), ("pipe.json", "a pipe"), ("", "a directory")] {
      let error = #expect(throws: ConfigurationError.self) {
        try Configuration.load(
          file: scratch.path + "/" + name, flags: [:], environment: [:], zones: ZoneRulesLoader.names)
      }
      #expect(error?.description.contains("is \(what)") == true)
    }
  }

  @Test func `may not be writable by everybody`() {
    #expect(problems("{}", mode: 0o666).first?.contains("everybody may write the file") == true)
  }

  @Test func `must exist when it is named, and need not otherwise`() throws {
    #expect(throws: ConfigurationError.self) {
      try Configuration.load(file: "/nowhere/c.json", flags: [:], environment: [:], zones: ZoneRulesLoader.names)
    }
    #expect(throws: ConfigurationError.self) { try load(environment: ["SYNCTOP_CONFIG": "/nowhere/c.json"]) }
    #expect(throws: Never.self) { try load() }
  }

  @Test(
    arguments: [
      (["HOME": "/h"], "/h/.config/synctop/config.json"),
      (["HOME": "/h", "XDG_CONFIG_HOME": "/x"], "/x/synctop/config.json"),
      (["HOME": "/h", "XDG_CONFIG_HOME": "relative"], "/h/.config/synctop/config.json"),
      (["HOME": "/h", "SYNCTOP_CONFIG": "/c.json"], "/c.json"), ([:], nil),
    ] as [([String: String], String?)])
  func `follows the environment`(_ environment: [String: String], _ path: String?) {
    #expect(ConfigurationFile(named: nil, environment: environment)?.path == path)
    #expect(ConfigurationFile(named: "/flag.json", environment: environment)?.path == "/flag.json")
  }
}
