import Glibc
import History
import TaskModel

/// Records polls of a made-up service into a memory, to be killed at it, or to do it beside others:
/// `HistoryProbe FILE NAME FIRST COUNT [tidy]`. Prints the number of each poll once it is recorded.

let arguments = CommandLine.arguments
guard arguments.count > 4, let first = Int64(arguments[3]), let count = Int64(arguments[4]) else { exit(64) }
let isTidy = arguments.contains("tidy")
let world = World(name: arguments[2])
let scope = Scope(address: "https://probe/p/w", instance: "probe")

func say(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  guard write(1, bytes, bytes.count) == bytes.count else { exit(74) }
}

do throws(HistoryFailure) {
  let history = try History(path: arguments[1])
  for number in first..<first + count {
    try history.record(world.poll(number), in: scope)
    say("\(number)")
    if isTidy, number % 5 == 0 {
      _ = try history.prune(History.Limits(), now: World.moment(number))
      _ = try history.remembered(scope, place: .only)
    }
  }
  history.close()
} catch {
  say("trouble \(error.trouble)")
  exit(1)
}
