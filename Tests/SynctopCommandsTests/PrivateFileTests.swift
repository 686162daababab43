import Foundation
import Glibc
import Testing

@testable import SynctopCommands

@Suite struct `What synctop writes` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `is for its owner alone, whatever the umask says`() throws {
    let directory = (scratch.path + "/state/deep")
    try PrivateFile.write(Array("x".utf8), to: directory + "/file")
    #expect(mode(of: directory) == 0o700)
    #expect(mode(of: (scratch.path + "/state")) == 0o700)
    #expect(mode(of: directory + "/file") == 0o600)
  }

  @Test func `takes the place of what was there whole, and leaves nothing beside it`() throws {
    let path = (scratch.path + "/d/file")
    try PrivateFile.write(Array("old and longer".utf8), to: path)
    try PrivateFile.write(Array("new".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: (scratch.path + "/d")) == ["file"])
  }

  @Test func `never goes through a symbolic link`() throws {
    try PrivateFile.write(Array("mine".utf8), to: (scratch.path + "/d/target"))
    symlink((scratch.path + "/d/target"), (scratch.path + "/d/link"))
    #expect(throws: FileRefusal(what: "is a symbolic link", nextStep: "name the file it leads to")) {
      try PrivateFile.write(Array("theirs".utf8), to: (scratch.path + "/d/link"))
    }
    symlink((scratch.path + "/d"), (scratch.path + "/away"))
    #expect(throws: FileRefusal(what: "is a symbolic link", nextStep: "name the directory it leads to")) {
      try PrivateFile.write(Array("theirs".utf8), to: (scratch.path + "/away/file"))
    }
    #expect(try String(contentsOfFile: (scratch.path + "/d/target"), encoding: .utf8) == "mine")
  }

  @Test(arguments: ["pipe", "directory"]) func `replaces nothing but files`(_ kind: String) throws {
    let directory = (scratch.path + "/d")
    mkdir(directory, 0o700)
    if kind == "pipe" { mkfifo(directory + "/file", 0o600) } else { mkdir(directory + "/file", 0o700) }
    #expect(throws: FileRefusal.self) { try PrivateFile.write([1], to: directory + "/file") }
  }

  @Test func `takes its directory back from others`() throws {
    mkdir((scratch.path + "/open"), 0o755)
    chmod((scratch.path + "/open"), 0o755)
    try PrivateFile.write([1], to: (scratch.path + "/open/file"))
    #expect(mode(of: (scratch.path + "/open")) == 0o700)
  }

  @Test func `doesn't go where everybody could put another directory in its stead`() throws {
    mkdir((scratch.path + "/public"), 0o777)
    chmod((scratch.path + "/public"), 0o777)
    #expect(throws: FileRefusal.self) { try PrivateFile.write([1], to: (scratch.path + "/public/state/file")) }
  }

  @Test(arguments: ["", ".", "..", "a/b", "a\0b"]) func `has a plain name`(_ name: String) throws {
    let directory = try PrivateDirectory.open((scratch.path + "/d"))
    defer { close(directory) }
    #expect(throws: FileRefusal.self) { try PrivateFile.write([1], named: name, in: directory) }
  }

  private func mode(of path: String) -> UInt32 {
    var status = stat()
    lstat(path, &status)
    return status.st_mode & 0o7777
  }
}

@Suite struct `The state directory` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `is found as other programs find theirs`() {
    #expect(StateDirectory(environment: ["HOME": "/h"])?.path == "/h/.local/state/synctop")
    #expect(StateDirectory(environment: ["HOME": "/h", "XDG_STATE_HOME": "/x"])?.path == "/x/synctop")
    #expect(StateDirectory(environment: ["HOME": "/h", "XDG_STATE_HOME": "x"])?.path == "/h/.local/state/synctop")
    #expect(StateDirectory(environment: ["HOME": "/h", "SYNCTOP_STATE_DIR": "/s"])?.path == "/s")
    #expect(StateDirectory(named: "/n", environment: ["SYNCTOP_STATE_DIR": "/s"])?.path == "/n")
    #expect(StateDirectory(environment: [:]) == nil)
  }

  @Test func `gives back what was put there, and nothing that others could have put`() throws {
    let state = try #require(StateDirectory(named: (scratch.path + "/s"), environment: [:]))
    #expect(try state.read("note") == nil)
    try state.write(Array("kept".utf8), named: "note")
    #expect(try state.read("note") == Array("kept".utf8))
    chmod(state.path + "/note", 0o666)
    #expect(throws: FileRefusal.self) { try state.read("note") }
    state.remove("note")
    #expect(try state.read("note") == nil)
  }
}
