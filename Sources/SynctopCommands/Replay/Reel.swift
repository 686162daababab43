import Dashboard
import SyncLog
import SyncWire
import TaskModel

/// A recording, wound to any moment: the board's digests come out as they were made on the day.
struct Reel: Sendable {
  let index: ReelIndex
  private let lines: ReelLines
  private let causes: CauseTable
  private let openings: [BoardOpening]
  /// The entry that the reader stands behind, and its digest once it was asked for.
  private var entry: Int
  private var reader: RecordingReader
  private var digest: (entry: Int, value: Digest)?

  /// Reads the bytes of a file; `causes` are by what its logs are judged.
  init(_ bytes: [UInt8], causes: CauseTable = .standard) throws(RecordingRefusal) {
    lines = ReelLines(bytes)
    let header = try lines.header
    index = ReelIndex(header, lines)
    guard let first = index.stands.first else { throw .noPoll }
    self.causes = causes
    openings = index.openings.map { BoardOpening($0, causes: causes) }
    entry = first.entry
    reader = first.reader
  }

  /// From the first poll to the last line, epoch milliseconds.
  var range: ClosedRange<Int64> { index.entries[0].moment...max(index.last, index.entries[0].moment) }

  /// What was watched at first.
  var firstOpening: BoardOpening { openings[index.entries[0].opening] }

  /// What was watched when the board showed that entry.
  func opening(of entry: Int) -> BoardOpening { openings[index.entries[entry].opening] }

  /// The last poll up to a moment, epoch milliseconds; the first one before it.
  func entry(at moment: Int64) -> Int {
    max(0, index.entries.partitioned { $0.moment > moment } - 1)
  }

  /// What the board knew after an entry, with what changed since the one before.
  mutating func digest(of wanted: Int) -> Digest {
    if let digest, digest.entry == wanted { return digest.value }
    if wanted == 0 { digest = nil }
    if digest?.entry != wanted - 1, wanted > 0 { make(wanted - 1) }
    return make(wanted)
  }

  @discardableResult private mutating func make(_ wanted: Int) -> Digest {
    wind(to: wanted)
    let opening = openings[index.entries[wanted].opening]
    let snapshot = reader.scene.snapshot ?? Snapshot(tasks: [], total: nil, parts: [])
    let value = Digest(
      previous: digest?.value, snapshot: snapshot, zones: PlaceZones(opening.serviceZone, of: opening.places),
      causes: causes, tracks: reader.scene.tracks)
    digest = (wanted, value)
    return value
  }

  /// Has the reader stand behind an entry: from where it is, or from the last board before it that was kept.
  private mutating func wind(to wanted: Int) {
    let stand = index.stands[max(0, index.stands.partitioned { $0.entry > wanted } - 1)]
    if wanted < entry || stand.entry > entry { (entry, reader) = (stand.entry, stand.reader) }
    var start = index.entries[entry].end
    let end = index.entries[wanted].end
    while start < end, let line = lines.next(after: start) {
      _ = lines.with(line) { reader.read($0) }
      start = line.upperBound
    }
    entry = wanted
  }

  /// See `PastSource`.
  func moment(_ stop: PastStop, from moment: Int64, steps: Int) -> Int64? {
    let moments =
      switch stop {
      case .change: index.changes
      case .failure: index.failures
      }
    if steps > 0 {
      let next = moments.partitioned { $0 > moment }
      return next < moments.count ? moments[min(next + steps - 1, moments.count - 1)] : nil
    }
    let before = moments.partitioned { $0 >= moment }
    return before > 0 ? moments[max(before + max(steps, -moments.count), 0)] : nil
  }
}

extension Array {
  /// The first index whose element is of the second part, where all before aren't; the count where none is.
  fileprivate func partitioned(by isSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
