import ArgumentParser
import CursesTerminal
import Glibc

/// Runs a command line to its exit status.
package enum SynctopProgram {
  /// Runs the command line that the process was started with, and ends the process.
  package static func main() async -> Never {
    ProcessPrivacy.begin()
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  /// The exit status: 0 done, 1 failed, 2 usage or configuration, 130 interrupted; others as commands name them.
  package static func run(_ arguments: [String], output: Output = Output()) async -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    do {
      try await execute(arguments)
      return 0
    } catch {
      return status(of: error, output)
    }
  }

  private static func execute(_ arguments: [String]) async throws {
    if let board = boardCommand(arguments) { return try await board() }
    try checkName(arguments)
    var command = try SynctopCommand.parseAsRoot(arguments)
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  }

  /// The board's own commands are parsed alone, since looking at all others costs milliseconds before the first frame.
  /// Nil for other commands, and for what the board's don't take: then the whole tree finds the right words.
  private static func boardCommand(_ arguments: [String]) -> (() async throws -> Void)? {
    guard let first = arguments.first, !first.hasPrefix("-") else {
      return (try? BoardCommand.parse(arguments)).map { command in { try await command.run() } }
    }
    guard first == "demo" else { return nil }
    return (try? DemoCommand.parse(Array(arguments.dropFirst()))).map { command in { try await command.run() } }
  }

  /// The parser would take a misspelt command for an argument of the board.
  private static func checkName(_ arguments: [String]) throws {
    let names = SynctopCommand.names
    guard let name = arguments.first, !name.hasPrefix("-"), !names.contains(name) else { return }
    let near = NearestWord.to(name, among: names).map { "did you mean `synctop \($0)`? " } ?? ""
    throw CommandFailure(
      "there is no command \(name)", nextStep: near + "`synctop --help` lists them", code: 2)
  }

  private static func status(of error: any Error, _ output: Output) -> Int32 {
    switch error {
    case OutputFailure.closedPipe: return 0
    case OutputFailure.system(let reason):
      output.words("synctop: stdout can't be written: \(reason)")
      return 1
    case let error as ConfigurationError:
      output.words("synctop: \(error.description)")
      return 2
    case let error as CommandFailure:
      output.words("synctop: \(error.text)")
      return error.code
    case is CancellationError: return 130
    case let error as ExitCode: return error.rawValue
    default: return parserStatus(of: error, output)
    }
  }

  /// Help, version and completion scripts are data; everything else of the parser's is a usage error, which is 2 here.
  private static func parserStatus(of error: any Error, _ output: Output) -> Int32 {
    let message = SynctopCommand.fullMessage(for: error)
    guard SynctopCommand.exitCode(for: error) == .success else {
      output.words(message)
      return 2
    }
    do {
      try output.line(message)
      return 0
    } catch {
      return status(of: error, output)
    }
  }
}
