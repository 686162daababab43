import SyncLog
import SyncWire
import TaskModel

/// A small board that lives, and its recording.
struct RecordedLife {
  static let zone = ZoneRules.fixed(name: "Asia/Shanghai", seconds: 8 * 3600)
  static let start: Int64 = 1_710_900_000_000

  private(set) var digests: [Digest] = []
  private(set) var moments: [Int64] = []
  private(set) var lines: [[UInt8]]
  private var encoder: RecordingEncoder
  private var fields: [SyncTaskFields]
  private var random: SeededGenerator
  private var now = Self.start
  private var made = 0

  static func header(places: Int = 1) -> RecordingHeader {
    let places = (0..<places).map { number in
      RecordedOpening.Place(
        id: PlaceID(rawValue: UInt16(number)), context: number == 0 ? "" : "c\(number)", scope: "scope \(number)",
        workspace: "", zone: nil, streakLimit: nil)
    }
    let zone = RecordedOpening.Zone(name: "Asia/Shanghai", seconds: 28_800)
    return RecordingHeader(
      program: "0.0", began: start,
      opening: RecordedOpening(
        scope: "here", places: places, serviceZone: zone, displayZone: zone, streakLimit: 10, interval: 30_000))
  }

  init(tasks: Int, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    encoder = RecordingEncoder(Self.header())
    lines = [RecordingEncoder.line(Self.header())]
    fields = []
    for _ in 0..<tasks { fields.append(newTask()) }
  }

  private mutating func newTask() -> SyncTaskFields {
    made += 1
    var task = SyncTaskFields()
    task.id = made % 9 == 0 ? nil : "id-\(made)"
    task.clusterName = "cluster \(made)\u{1B}[31m"
    task.instanceID = "instance"
    task.createUser = made % 3 == 0 ? "wang" : "li"
    task.syncStatus = "SYNC_SUCCESS"
    task.scheduleStatus = "SCHEDULING"
    task.schedulePeriod = "MINUTE"
    task.scheduleInterval = 30
    task.syncTime = now - 60_000
    task.createTime = 1_700_000_000_123
    return task
  }

  /// A poll half a minute later that finds some tasks changed.
  mutating func live(changes: Int = 3) {
    now += 30_000
    for _ in 0..<changes { change() }
    let snapshot = Snapshot(tasks: Self.told(fields), total: fields.count, takenAt: now)
    let digest = Digest(previous: digests.last, snapshot: snapshot, zone: Self.zone)
    lines.append(encoder.line(digest, kind: .poll, place: .only, took: 120, at: now + 5))
    digests.append(digest)
    moments.append(now + 5)
  }

  /// A poll that failed.
  mutating func fail() {
    now += 30_000
    lines.append(encoder.line(FetchFailure(.timedOut, message: "X-Auth-Token: MIIabc"), place: .only, at: now))
  }

  private mutating func change() {
    guard !fields.isEmpty else { return fields.append(newTask()) }
    let index = Int.random(in: fields.indices, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: fields.remove(at: index)
    case 1: fields.insert(newTask(), at: index)
    case 2: fields.shuffle(using: &random)
    case 3: fields[index].scheduleStatus = fields[index].scheduleStatus == nil ? "NOT_SCHEDULE" : nil
    case 4: fields[index].isIrregular.toggle()
    case 5: fields[index].scheduleStartHour = 400
    default:
      fields[index].syncStatus = ["SYNC_FAIL", "SYNCING", "SYNC_SUCCESS"].randomElement(using: &random)
      fields[index].syncTime = now
      fields[index].syncMessage = "[2024-03-20 10:25:54] job \(now) failed \u{202E}é"
    }
  }

  /// Tasks as a poll packs them: those without an id told apart by their ordinals.
  private static func told(_ fields: [SyncTaskFields]) -> [SyncTask] {
    fields.enumerated().map { index, field in
      field.id == nil ? SyncTask(field).withOrdinal(index % 7) : SyncTask(field)
    }
  }
}

/// Reads lines as a file has them.
struct RecordedReading {
  var reader: RecordingReader
  var readings: [RecordingReader.Reading] = []

  init(_ header: RecordingHeader = RecordedLife.header()) { reader = RecordingReader(header) }

  @discardableResult mutating func read(_ line: [UInt8]) -> RecordingReader.Reading {
    let body = line.last == 10 ? Array(line.dropLast()) : line
    let reading = body.withUnsafeBufferPointer { reader.read($0) }
    readings.append(reading)
    return reading
  }
}

/// Random numbers that are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
