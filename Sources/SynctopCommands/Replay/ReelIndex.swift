import SyncWire
import TaskModel

/// Where in a recording's bytes which moment lies: one look at all its lines, of which only numbers are kept, and here
/// and there the whole board, so that going back is cheap.
struct ReelIndex: Sendable {
  /// The most tasks of all boards together that are kept.
  private static let mostKept = 1_000_000
  /// The most times that other places were opened; what is opened after that is passed over.
  private static let mostOpenings = 1_000

  /// A poll of the recording.
  struct Entry: Sendable {
    /// Epoch milliseconds; never before that of the entry before it, whatever the recording says.
    let moment: Int64
    /// Where its line ends.
    let end: Int
    /// What was watched, as an index in `openings`.
    let opening: Int
  }

  /// The board behind an entry.
  struct Stand: Sendable {
    let entry: Int
    let reader: RecordingReader
  }

  private(set) var entries: [Entry] = []
  private(set) var stands: [Stand] = []
  private(set) var openings: [RecordedOpening]
  /// The moments at which something changed, and at which tasks began to fail, in order.
  private(set) var changes: [Int64] = []
  private(set) var failures: [Int64] = []
  private(set) var gaps: [WatchedSpan] = []
  /// The last moment that the recording tells of.
  private(set) var last: Int64 = 0
  /// Lines that can't be read, or not without lines that are lost.
  private(set) var lostLines = 0
  /// True where the board wrote the last line, and it wasn't cut.
  private(set) var isEnded = false
  private var reader: RecordingReader
  private var spacing = 64
  private var kept = 0
  private var watch = ReelWatch()

  /// Looks at all lines behind the header, which ends at `start`.
  init(_ header: RecordingHeader, _ lines: ReelLines) {
    openings = [header.opening]
    reader = RecordingReader(header)
    var start = lines.headerEnd
    while let line = lines.next(after: start) {
      take(lines.with(line) { reader.read($0) }, end: line.upperBound)
      start = line.upperBound
    }
    watch.end(at: last)
    gaps = watch.gaps
  }

  private mutating func take(_ reading: RecordingReader.Reading, end: Int) {
    isEnded = false
    guard case .line(let line) = reading else {
      lostLines += 1
      watch.lose()
      return
    }
    last = max(last, line.moment)
    switch line.content {
    case .poll(let poll): take(poll, end: end)
    case .failure: break
    case .opening(let opening): if openings.count < Self.mostOpenings { openings.append(opening) }
    case .end: isEnded = true
    }
  }

  private mutating func take(_ poll: RecordedPoll, end: Int) {
    let isFirst = entries.isEmpty
    entries.append(Entry(moment: last, end: end, opening: openings.count - 1))
    if poll.hasChanges || isFirst, changes.last != last { changes.append(last) }
    if poll.newFailures > 0, failures.last != last { failures.append(last) }
    if poll.kind == .poll { watch.see(at: last, interval: openings[openings.count - 1].interval) }
    if (entries.count - 1) % spacing == 0 { keep() }
  }

  /// Keeps the board; where all of them get too large, every other one goes.
  private mutating func keep() {
    stands.append(Stand(entry: entries.count - 1, reader: reader))
    kept += reader.scene.tasks.count
    guard kept > Self.mostKept else { return }
    spacing *= 2
    stands = stands.filter { $0.entry % spacing == 0 }
    kept = stands.reduce(0) { $0 + $1.reader.scene.tasks.count }
  }
}
