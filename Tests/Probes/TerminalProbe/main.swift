import CursesTerminal
import Glibc

let terminal: CursesTerminal
do {
  terminal = try CursesTerminal.open(theme: Probe.theme)
} catch {
  Probe.send("refused: \(error)", to: STDERR_FILENO)
  exit(2)
}
let probe = Probe(terminal)
probe.run()
