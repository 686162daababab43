import CNcurses
import Dashboard

/// The sequences that the terminal database gives for the keys of the current terminal.
enum TerminalKeys {
  private static let named: [(capability: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Those of more than one byte: a single byte means what it means everywhere.
  static func ofThisTerminal() -> [[UInt8]: Key] {
    let pairs = named.compactMap { name, key in
      cn_capability(name).map { (Array(String(cString: $0).utf8), key) }
    }
    return Dictionary(pairs.filter { $0.0.count > 1 }) { first, _ in first }
  }
}
