import CursesTerminal
import Dashboard
import Glibc
import Screen

/// A board that does as its keys say: it shows what comes in, writes it to descriptor 3, and dies in many ways.
@MainActor
final class Probe {
  static var theme: Theme { .dark }

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
    case .paste, .resized, .resumed: break
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
    var grid = Grid(size: terminal.size)
    grid.write("READY \(terminal.size.columns)x\(terminal.size.rows)", column: 0, row: 0, style: Style(.title))
    grid.write("集群 dws_财务 ✗ failing é", column: 0, row: 1, style: Style(.failing))
    for row in 2..<max(2, terminal.size.rows) {
      grid.write(
        "task \(row) ✓ ok  dws_finance_\(row)", column: 0, row: row, style: Style(row % 2 == 0 ? .text : .good))
    }
    grid.write("round \(counter)", column: 0, row: 3, style: Style(.running))
    terminal.paint(grid)
  }

  /// CPU time of 1,000 frames that differ in one row each, on descriptor 3.
  private func measure() {
    let start = clock()
    for _ in 0..<1000 {
      counter += 1
      paint()
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    log("paint \(seconds) ms")
  }

  private func log(_ line: String) {
    Self.send(line, to: 3)
  }

  static func send(_ line: String, to descriptor: Int32) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}
