import CursesTerminal
import Dashboard
import Glibc
import Screen

/// A board that does as its keys say: it shows what comes in, writes it to descriptor 3, copies what is pasted, and
/// dies in many ways.
@MainActor
final class Probe {
  static let theme = Theme.dark

  private let terminal: CursesTerminal
  private var counter = 0

  init(_ terminal: CursesTerminal) {
    self.terminal = terminal
  }

  func run() {
    paint()
    log("ready \(terminal.size.columns)x\(terminal.size.rows) utf8=\(terminal.isUTF8) \(terminal.unusableTerm ?? "-")")
    while true {
      terminal.wait(alsoOn: -1, milliseconds: nil)
      let inputs = terminal.drainKeys()
      for input in inputs { obey(input) }
      paint()
      for input in inputs { log("\(input)") }
    }
  }

  private func obey(_ input: TerminalInput) {
    switch input {
    case .key(let key): obey(key)
    case .paste(let text): log("copy \(terminal.copy(text))")
    case .resized, .resumed: break
    case .hangUp: leave(with: 0)
    case .terminate(let signal):
      terminal.close()
      CursesTerminal.die(by: signal)
    }
  }

  private func obey(_ key: Key) {
    switch key {
    case .character("q"): leave(with: 0)
    case .character("x"): exit(3)
    case .character("e"): Self.send("a word on stderr", to: STDERR_FILENO)
    case .character("n"): counter += 1
    case .character("b"): measure()
    case .character("l"): terminal.redraw()
    case .control("z"): terminal.suspend()
    case .alt(let way): Death(rawValue: way)?.come(paintingOn: self)
    default: break
    }
  }

  private func leave(with status: Int32) {
    terminal.close()
    terminal.close()
    exit(status)
  }

  func paint() {
    terminal.paint(picture(of: counter))
  }

  private func picture(of round: Int, from first: Int = 0) -> Grid {
    var grid = Grid(size: terminal.size)
    grid.write("READY \(terminal.size.columns)x\(terminal.size.rows)", column: 0, row: 0, style: Style(.title))
    grid.write("集群 dws_财务 ✗ failing é", column: 0, row: 1, style: Style(.failing))
    for row in 2..<max(2, terminal.size.rows) {
      let style = Style((row + first) % 2 == 0 ? .text : .warning)
      grid.write("task \(row + first) ✓ ok  dws_finance_\(row + first)", column: 0, row: row, style: style)
    }
    grid.write("round \(round)", column: 0, row: 3, style: Style(.running))
    return grid
  }

  /// CPU time a frame of 1,000 frames that change one row, and of 1,000 that change all.
  private func measure() {
    let one = [picture(of: 1), picture(of: 2)]
    let all = [picture(of: 1), picture(of: 1, from: 1001)]
    for (name, grids) in [("one row", one), ("all rows", all), ("nothing", [one[0], one[0]])] {
      let start = clock()
      for index in 0..<1000 { terminal.paint(grids[index % 2]) }
      log("paint \(name): \(Double(clock() - start) / Double(CLOCKS_PER_SEC)) ms CPU a frame")
    }
  }

  private func log(_ line: String) {
    Self.send(line, to: 3)
  }

  static func send(_ line: String, to descriptor: Int32) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}
