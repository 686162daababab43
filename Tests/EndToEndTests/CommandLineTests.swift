import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command line` {
  @Test func `tells its version`() async throws {
    let result = try await Finished.synctop("--version")
    #expect(result.status == 0)
    #expect(result.text.contains { $0.isNumber })
  }

  @Test(arguments: [
    ["--no-such-option"], ["no-such-command"], ["list", "--limit", "many"], ["render", "--size", "big"],
  ])
  func `exits 2 on wrong usage, with words on stderr alone`(_ arguments: [String]) async throws {
    let home = try Scratch()
    let result = try await Finished.running(Place.binary, arguments, environment: Place.environment(home: home.path))
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.words.isEmpty)
  }

  @Test func `prints a frame of exactly the size that was asked for, the same each time`() async throws {
    let first = try await Finished.synctop("render", "--size", "100x30", "--seed", "7")
    let second = try await Finished.synctop("render", "--size", "100x30", "--seed", "7")
    #expect(first.status == 0)
    #expect(first.output == second.output)
    #expect(!first.hasEscape)
    #expect(first.lines.count == 31 && first.lines.last == "")
    #expect(first.text.contains("CLUSTER"))
  }

  @Test func `presses keys before it prints a frame`() async throws {
    let help = try await Finished.synctop("render", "--size", "100x30", "--keys", "?", "--seed", "7")
    let board = try await Finished.synctop("render", "--size", "100x30", "--seed", "7")
    #expect(help.status == 0)
    #expect(help.output != board.output)
  }

  @Test func `prints the keys, and the configuration's place and contents`() async throws {
    let keys = try await Finished.synctop("keys")
    #expect(keys.status == 0)
    #expect(keys.text.contains("quit"))
    let path = try await Finished.synctop("config", "path")
    #expect(path.text.contains("synctop"))
  }
}
