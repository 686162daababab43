import SyncLog
import TaskModel

/// Reads the lines of a recording in their order, whatever became of them, and knows the board as of the last one.
///
/// A value: a copy goes on from where it was made. Recordings may have been edited by anybody, so nothing in them is
/// trusted; texts are unsanitised.
package struct RecordingReader: Sendable {
  /// What became of a line.
  package enum Reading: Equatable, Sendable {
    case line(RecordedLine)
    /// It can't be read, or says what can't be without lines that are lost.
    case lost
  }

  /// The board as of the last line that could be read.
  package private(set) var scene: RecordedScene
  /// True where a line was lost, until the next whole poll.
  package private(set) var isLost = false
  private var number = 0

  /// Reads the first line; what stands behind it is passed over.
  package static func header(_ line: UnsafeBufferPointer<UInt8>) throws(RecordingRefusal) -> RecordingHeader {
    guard line.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard let value = Self.value(line) else { throw .noRecording }
    return try RecordingHeader(value)
  }

  package init(_ header: RecordingHeader) { scene = RecordedScene(header.opening) }

  /// Takes the next line, without its line end.
  package mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Reading {
    guard let object = Self.value(line)?.object, let number: Int = object[RecordingKey.number]?.whole(in: 1...Int.max),
      let moment: Int64 = object[RecordingKey.moment]?.whole(in: RecordingFormat.moments)
    else {
      isLost = true
      return .lost
    }
    if number != self.number + 1 { isLost = true }
    self.number = min(number, .max - 1)
    guard let content = content(object, at: moment) else { return .lost }
    return .line(RecordedLine(moment: moment, content: content))
  }

  private static func value(_ line: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    guard line.count <= RecordingFormat.lineLimit else { return nil }
    return try? JSONValue.parse(line, depthLimit: RecordingFormat.depthLimit)
  }

  private mutating func content(_ object: JSONObject, at moment: Int64) -> RecordedLine.Content? {
    let first = scene.opening.places.first?.id ?? .only
    let place = object[RecordingKey.place].flatMap { $0.whole(in: 0...UInt16.max) }.map(PlaceID.init) ?? first
    if let failure = object[RecordingKey.failure].flatMap(FetchFailure.init) { return .failure(place, failure) }
    if let end = object[RecordingKey.end]?.string.flatMap(RecordingEnd.init) { return .end(end) }
    if let opening = object[RecordingKey.opening].flatMap(RecordedOpening.init) {
      scene.open(opening)
      return .opening(opening)
    }
    return poll(object, at: moment, place).map { .poll($0) }
  }

  /// Takes what a poll says; nil, and the scene is as it was, where that can't be.
  private mutating func poll(_ object: JSONObject, at moment: Int64, _ place: PlaceID) -> RecordedPoll? {
    let isWhole = object[RecordingKey.isWhole] == true
    guard isWhole || !isLost else { return nil }
    guard let change = SceneChange(object, from: scene, at: moment, isWhole: isWhole) else {
      isLost = true
      return nil
    }
    isLost = false
    scene = change.scene
    return RecordedPoll(
      kind: object[RecordingKey.kind]?.string.flatMap(RecordedPoll.Kind.init) ?? .poll, place: place,
      took: object[RecordingKey.took]?.whole(in: 0...86_400_000), isWhole: isWhole, hasChanges: change.hasChanges,
      newFailures: change.newFailures)
  }
}
