import Foundation
import History
import TaskModel

/// Times the memory on a made-up year: how large it gets, how fast it opens, records and tells what it holds.
///
/// `swift run -c release synctop-benchmarks history [FILE] [--tasks N] [--days N] [--always]`. A file that isn't there is
/// made first, and kept; without one it lies in a temporary folder. `--always` is a year without a gap in the watch.
struct HistoryBenchmarks {
  private var path: String?
  private var tasks = 500
  private var days = 365
  private var isWatchedAlways = false

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let word = rest.popFirst() {
      switch word {
      case "--tasks": tasks = max(rest.popFirst().flatMap { Int($0) } ?? tasks, 1)
      case "--days": days = max(rest.popFirst().flatMap { Int($0) } ?? days, 1)
      case "--always": isWatchedAlways = true
      default: path = word
      }
    }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "synctop-benchmark-\(UInt64.random(in: 0 ... .max))")
    let owner = [FileAttributeKey.posixPermissions: 0o700]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: owner)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = path ?? folder.appending(path: "history.db").path
    let year = Year(tasks: tasks, days: days, isWatchedAlways: isWatchedAlways)
    if !FileManager.default.fileExists(atPath: file) { try make(year, file) }
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    print("\(tasks) tasks, \(days) days: \(size / 1_000_000) MB")
    print("work\tmedian ms\tslowest ms\tCPU ms\trate")
    try RecallBenchmark(file: file, year: year).run()
    try RecordBenchmark(folder: folder.path).run()
  }

  private func make(_ year: Year, _ file: String) throws {
    let history = try History(path: file)
    let clock = ContinuousClock()
    let start = clock.now
    let tally = try YearMaker.play(year, into: history) { tell("\($0), \(clock.now - start)") }
    history.close()
    tell("made in \(clock.now - start): \(tally)")
  }

  /// Says how far it is, at once and apart from the table.
  private func tell(_ words: String) { FileHandle.standardError.write(Data("# \(words)\n".utf8)) }
}
