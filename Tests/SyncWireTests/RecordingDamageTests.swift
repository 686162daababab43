import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `A recording that was damaged` {
  @Test func `is right again at the next whole poll`() {
    var life = RecordedLife(tasks: 12, seed: 4)
    for _ in 0..<2000 { life.live(changes: 2) }
    let wholes = life.lines.indices.filter { life.lines[$0].contains(text: "\"whole\":true") }
    #expect(wholes.count > 5)
    var reading = RecordedReading()
    let lost = wholes[2] + 3
    for index in life.lines.indices.dropFirst() where index != lost { reading.read(life.lines[index]) }
    let unread = reading.readings.count { $0 == .lost }
    #expect(unread == wholes[3] - lost - 1)
    #expect(reading.reader.scene.snapshot == life.digests.last?.snapshot)
    #expect(reading.reader.scene.tracks == life.digests.last?.tracks)
  }

  @Test func `never shows what can't have been`() {
    var life = RecordedLife(tasks: 12, seed: 4)
    for _ in 0..<200 { life.live(changes: 2) }
    let known = Dictionary(zip(life.moments, life.digests)) { first, _ in first }
    for lost in stride(from: 2, to: 200, by: 13) {
      var reading = RecordedReading()
      for index in life.lines.indices.dropFirst() where index != lost {
        guard case .line(let line) = reading.read(life.lines[index]) else { continue }
        #expect(reading.reader.scene.snapshot == known[line.moment]?.snapshot)
      }
    }
  }

  @Test func `is read without a trap, whatever its bytes`() {
    var life = RecordedLife(tasks: 6, seed: 9)
    for _ in 0..<30 { life.live(changes: 2) }
    life.fail()
    var random = SeededGenerator(seed: 12)
    var read = 0
    for _ in 0..<3000 {
      var lines = life.lines
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = lines.indices.randomElement(using: &random) ?? 0
        lines[index] = Self.wounded(lines[index], &random)
      }
      if Int.random(in: 0..<3, using: &random) == 0 { lines.shuffle(using: &random) }
      read += Self.play(lines)
    }
    #expect(read > 3000)
  }

  @Test(
    arguments: [
      #"{"i":1,"at":5,"ago":0}"#, #"{"i":1,"at":5,"whole":true}"#, #"{"i":1,"at":-5,"ago":0,"parts":[[0,5,0]]}"#,
      #"{"i":1,"at":9223372036854775807,"whole":true,"parts":[[0,5,0]],"tasks":[]}"#,
      #"{"i":1,"at":5,"whole":true,"parts":[[0,5,0],[0,6,0]],"tasks":[]}"#,
      #"{"i":1,"at":5,"whole":true,"parts":[[0,5,0]],"tasks":[{"n":1},{"n":1}]}"#,
      #"{"i":1,"at":5,"whole":true,"parts":[[0,5,0]],"tasks":[7]}"#, #"{"i":0,"at":5,"end":"closed"}"#, "[]", "",
      #"{"i":9223372036854775808,"at":5}"#, #"{"at":5,"whole":true,"parts":[[0,5,0]]}"#,
    ])
  func `has its impossible lines left out`(_ line: String) {
    var reading = RecordedReading()
    #expect(reading.read(Array(line.utf8)) == .lost)
    #expect(reading.reader.scene.snapshot == nil)
  }

  @Test(
    arguments: [
      #""gone":"5""#, #""gone":"0-99999999999""#, #""gone":"0-2147483647""#, #""gone":"-""#, #""order":"0""#,
      #""order":"0,0""#, #""order":"0-2""#, #""tasks":[{}]"#, #""tasks":[{"n":-1}]"#, #""parts":[]"#,
      #""part":9,"ago":0"#,
      #""ago":77"#, #""ago":1.5"#,
    ])
  func `leaves the board as it was where a change can't be`(_ member: String) {
    var reading = RecordedReading()
    let whole = #"{"i":1,"at":5,"whole":true,"parts":[[0,5,0]],"tasks":[{"n":0,"id":"a"},{"n":1,"id":"b"}]}"#
    reading.read(Array(whole.utf8))
    let before = reading.reader.scene.snapshot
    #expect(reading.read(Array("{\"i\":2,\"at\":6,\(member)}".utf8)) == .lost)
    #expect(reading.reader.scene.snapshot == before && before?.tasks.count == 2)
    #expect(reading.reader.isLost)
  }

  private static func play(_ lines: [[UInt8]]) -> Int {
    guard let first = lines.first,
      let header = try? first.withUnsafeBufferPointer({ try RecordingReader.header($0) })
    else { return 0 }
    var reading = RecordedReading(header)
    var digest: Digest?
    for line in lines.dropFirst() { reading.read(line) }
    if let snapshot = reading.reader.scene.snapshot {
      digest = Digest(
        previous: digest, snapshot: snapshot, zones: PlaceZones(RecordedLife.zone), tracks: reading.reader.scene.tracks)
    }
    return digest?.snapshot.tasks.count ?? 0
  }

  private static func wounded(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let at = bytes.indices.randomElement(using: &random) else { return bytes }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.removeLast(bytes.count - at)
      case 3: bytes.insert(contentsOf: "99999999999999999999".utf8, at: at)
      case 4: bytes[at] = Array("{}[]\",:\\0-e9".utf8).randomElement(using: &random) ?? 0
      default: bytes = bytes.replacing(Array(":".utf8), with: Array(":-".utf8), maxReplacements: 1)
      }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate func contains(text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
