import ArgumentParser
import DemoServer

/// The flags of the demo world, for the board on it and for its server alone.
struct WorldOptions: ParsableArguments {
  @Option(help: "How many tasks the world has.")
  var tasks = 145

  @Option(help: "The same seed gives the same world.")
  var seed: UInt64 = 1

  @Option(help: "Seconds of the world in one of the clock.")
  var speed = 1.0

  @Option(help: ArgumentHelp("Make the server misbehave, such as errors=20; may be repeated.", valueName: "fault"))
  var fault: [String] = []

  func validate() throws {
    guard (0...World.limit).contains(tasks) else {
      throw ValidationError("--tasks \(tasks): write a number from 0 to \(World.limit)")
    }
    guard (0...100_000).contains(speed) else {
      throw ValidationError("--speed \(speed): write a number from 0 to 100000")
    }
    for text in fault { try Self.check(text) }
  }

  /// The server of this world; port 0 takes any free one.
  func configuration(port: Int = 0) throws -> DemoConfiguration {
    DemoConfiguration(
      port: port, tasks: tasks, seed: seed, speed: speed, faults: try fault.map { try Fault($0) },
      now: { WallClock.now() })
  }

  private static func check(_ text: String) throws {
    do throws(FaultRefusal) {
      _ = try Fault(text)
    } catch {
      throw ValidationError("--fault: \(error)")
    }
  }
}
