import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `A recording` {
  @Test(arguments: [0, 1, 7, 40]) func `tells every poll exactly as it was`(_ tasks: Int) {
    var life = RecordedLife(tasks: tasks, seed: UInt64(tasks))
    for poll in 0..<300 { life.live(changes: poll % 4) }
    var reading = RecordedReading()
    for (index, line) in life.lines.dropFirst().enumerated() {
      guard case .line(let read) = reading.read(line) else {
        Issue.record("line \(index): \(String(decoding: line, as: UTF8.self))")
        return
      }
      let digest = life.digests[index]
      #expect(read.moment == life.moments[index])
      #expect(reading.reader.scene.snapshot == digest.snapshot)
      #expect(reading.reader.scene.tracks == digest.tracks)
    }
  }

  @Test func `says hardly anything of a poll that changed nothing`() {
    var life = RecordedLife(tasks: 500, seed: 1)
    life.live(changes: 0)
    for _ in 0..<100 { life.live(changes: 0) }
    #expect(life.lines.dropFirst(2).allSatisfy { $0.count < 60 })
    #expect(life.lines[1].count < 500 * 260)
  }

  @Test func `is a JSON object a line`() throws {
    var life = RecordedLife(tasks: 10, seed: 5)
    for _ in 0..<50 { life.live() }
    life.fail()
    for line in life.lines {
      #expect(line.last == 10 && !line.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
      #expect(try JSONValue.parse(line).object != nil)
    }
  }

  @Test func `holds no secret that a server told`() {
    var fields = SyncTaskFields()
    fields.id = "a"
    fields.createUser = "PASSWORD 'geheim'"
    fields.syncMessage = "CREATE USER u PASSWORD 'geheim'; X-Auth-Token: geheim1 ak:geheim2"
    fields.syncStatus = "SYNC_FAIL"
    let snapshot = Snapshot(tasks: [SyncTask(fields)], total: 1, takenAt: 5)
    let digest = Digest(previous: nil, snapshot: snapshot, zone: RecordedLife.zone)
    var encoder = RecordingEncoder(RecordedLife.header())
    let failure = FetchFailure(.signInFailed, code: "ak:geheim", message: "Get secretKey failed,ak:geheim,err:x")
    let texts = [
      encoder.line(digest, kind: .poll, place: .only, at: 5), encoder.line(failure, place: .only, at: 6),
    ].map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.allSatisfy { !$0.contains("geheim") && $0.contains("***") })
  }

  @Test func `tells failures of polls as they were`() {
    var failure = FetchFailure(
      .throttled, status: 429, code: "APIG.0308", message: "slow\ndown", requestID: "r", retryAfter: 1.5, step: .signIn)
    failure.clockSkew = -7
    failure.signatureDifference = "path"
    failure.form = .page
    var encoder = RecordingEncoder(RecordedLife.header())
    var reading = RecordedReading()
    let line = encoder.line(failure, place: PlaceID(rawValue: 3), at: 77)
    let expected = RecordedLine(moment: 77, content: .failure(PlaceID(rawValue: 3), failure))
    #expect(reading.read(line) == .line(expected))
  }

  @Test func `knows what was watched`() throws {
    let header = RecordedLife.header(places: 3)
    let line = RecordingEncoder.line(header)
    let read = try line.dropLast().withContiguousStorageIfAvailable { try RecordingReader.header($0) }
    #expect(read == header)
  }

  @Test(
    arguments: [
      ("", RecordingRefusal.empty), ("  ", .empty), ("{", .noRecording), ("{\"tasks\":[]}", .noRecording),
      ("[1]", .noRecording), ("{\"synctop_recording\":2}", .version("2")),
      ("{\"synctop_recording\":\"1\"}", .version("1")), ("{\"synctop_recording\":1}", .damagedHeader),
      ("{\"synctop_recording\":1,\"opening\":{\"places\":[],\"service_zone\":{\"name\":\"x\"}}}", .damagedHeader),
    ])
  func `is refused where it is none, or of another version`(_ text: String, _ refusal: RecordingRefusal) {
    #expect(throws: refusal) {
      try Array(text.utf8).withUnsafeBufferPointer { bytes throws(RecordingRefusal) in
        try RecordingReader.header(bytes)
      }
    }
  }

  @Test func `forgets tasks of places that aren't watched any more`() {
    var life = RecordedLife(tasks: 5, seed: 2)
    life.live()
    var reading = RecordedReading()
    reading.read(life.lines[1])
    #expect(reading.reader.scene.snapshot != nil)
    let other = RecordedLife.header(places: 2).opening
    let moved = RecordedOpening(
      scope: "", places: [other.places[1]], serviceZone: other.serviceZone, displayZone: other.displayZone,
      streakLimit: 3, interval: 5)
    var encoder = RecordingEncoder(RecordedLife.header())
    _ = encoder.line(life.digests[0], kind: .poll, place: .only, at: 1)
    #expect(reading.read(encoder.line(moved, at: 9)) == .line(RecordedLine(moment: 9, content: .opening(moved))))
    #expect(reading.reader.scene.snapshot == nil)
    #expect(reading.reader.scene.opening.streakLimit == 3)
  }
}
