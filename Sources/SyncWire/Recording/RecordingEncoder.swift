import SyncLog
package import TaskModel

/// Writes what a board comes to know as lines of a recording, each with its line end: the first poll whole, then what
/// changed, and now and then all of it again, so that a line that is lost costs little.
///
/// Pure: it is handed the moments, and what it returns is to be written whole or not at all.
package struct RecordingEncoder: Sendable {
  /// What was told last.
  private var scene: RecordedScene
  private var lines = 0
  private var tasksEver: Int32 = 0
  private var rhythm = WholeRhythm()

  package init(_ header: RecordingHeader) { scene = RecordedScene(header.opening) }

  /// The first line.
  package static func line(_ header: RecordingHeader) -> [UInt8] { bytes(header.json) }

  /// What a poll brought; the digest is that of all places. `took` in milliseconds.
  package mutating func line(
    _ digest: Digest, kind: RecordedPoll.Kind, place: PlaceID, took: Int? = nil, at moment: Int64
  ) -> [UInt8] {
    let numbers = numbered(digest.snapshot.tasks)
    let isWhole = kind == .poll && rhythm.wantsWhole(at: moment) || scene.parts.isEmpty
    var object = begun(at: moment, place)
    if kind != .poll { object.append(.member(RecordingKey.kind, .string(kind.rawValue))) }
    if let took { object.append(.member(RecordingKey.took, .integer(took))) }
    object += PartsJSON.members(of: digest.snapshot.parts, besides: isWhole ? [] : scene.parts, at: moment)
    if isWhole || digest.snapshot.total != scene.total {
      object.append(.member(RecordingKey.total, digest.snapshot.total.map { .integer($0) } ?? .null))
    }
    object += isWhole ? whole(digest, numbers) : changes(digest, numbers)
    scene.tasks = digest.snapshot.tasks
    scene.tracks = digest.tracks
    scene.parts = digest.snapshot.parts
    scene.total = digest.snapshot.total
    scene.numbers = numbers
    let bytes = Self.bytes(.object(JSONObject(object)))
    rhythm.wrote(bytes.count, isWhole: isWhole, at: moment)
    return bytes
  }

  /// A poll that failed.
  package mutating func line(_ failure: FetchFailure, place: PlaceID, at moment: Int64) -> [UInt8] {
    let object = begun(at: moment, place) + [.member(RecordingKey.failure, failure.json)]
    return Self.bytes(.object(JSONObject(object)))
  }

  /// Other places are watched from now on.
  package mutating func line(_ opening: RecordedOpening, at moment: Int64) -> [UInt8] {
    let object = begun(at: moment, nil) + [.member(RecordingKey.opening, opening.json)]
    scene.open(opening)
    return Self.bytes(.object(JSONObject(object)))
  }

  /// The last line.
  package mutating func line(_ end: RecordingEnd, at moment: Int64) -> [UInt8] {
    let object = begun(at: moment, nil) + [.member(RecordingKey.end, .string(end.rawValue))]
    return Self.bytes(.object(JSONObject(object)))
  }

  private mutating func begun(at moment: Int64, _ place: PlaceID?) -> [JSONObject.Member] {
    lines += 1
    var members: [JSONObject.Member] = [
      .member(RecordingKey.number, .integer(lines)), .member(RecordingKey.moment, .integer(moment)),
    ]
    if let place, place != scene.opening.places.first?.id {
      members.append(.member(RecordingKey.place, .integer(place.rawValue)))
    }
    return members
  }

  private static func bytes(_ value: JSONValue) -> [UInt8] { Array(value.jsonText().utf8) + [UInt8(ascii: "\n")] }
}

extension RecordingEncoder {
  /// The numbers of the tasks: those that they have, or new ones.
  private mutating func numbered(_ tasks: [SyncTask]) -> [Int32] {
    if tasks.count == scene.tasks.count, zip(tasks, scene.tasks).allSatisfy({ $0 == $1 || $0.id == $1.id }) {
      return scene.numbers
    }
    var known = Dictionary(zip(scene.tasks.lazy.map(\.id), scene.numbers)) { first, _ in first }
    return tasks.map { task in
      if let number = known.removeValue(forKey: task.id) { return number }
      defer { tasksEver &+= 1 }
      return tasksEver
    }
  }

  /// All tasks, without what most of them have in common.
  private func whole(_ digest: Digest, _ numbers: [Int32]) -> [JSONObject.Member] {
    let tasks = digest.snapshot.tasks.map { RecordedTask($0) }
    let common = SharedFields(tasks)
    let list = tasks.indices.map { index in
      var base = RecordedTask(in: tasks[index].place)
      base.fields = common.fields
      return tasks[index].json(number: numbers[index], besides: base, track: digest.tracks[index])
        .placed(tasks[index].place, scene.opening)
    }
    return [
      .member(RecordingKey.isWhole, true), .member(RecordingKey.same, common.json),
      .member(RecordingKey.tasks, .array(list)),
    ]
  }

  /// What isn't as it was told last.
  private func changes(_ digest: Digest, _ numbers: [Int32]) -> [JSONObject.Member] {
    let isAligned = numbers == scene.numbers
    let places =
      isAligned ? [:] : Dictionary(uniqueKeysWithValues: zip(scene.numbers, scene.numbers.indices))
    var list: [JSONValue] = []
    for index in numbers.indices {
      let old = isAligned ? index : places[numbers[index]]
      if let change = change(of: index, in: digest, number: numbers[index], from: old) { list.append(change) }
    }
    var members: [JSONObject.Member] = []
    if !list.isEmpty { members.append(.member(RecordingKey.tasks, .array(list))) }
    guard !isAligned else { return members }
    let present = Set(numbers)
    let gone = scene.numbers.filter { !present.contains($0) }
    if !gone.isEmpty { members.append(.member(RecordingKey.gone, .string(NumberRuns.text(gone)))) }
    let expected = scene.numbers.filter(present.contains) + numbers.filter { places[$0] == nil }
    if expected != numbers { members.append(.member(RecordingKey.order, .string(NumberRuns.text(numbers)))) }
    return members
  }

  private func change(of index: Int, in digest: Digest, number: Int32, from old: Int?) -> JSONValue? {
    let (task, track) = (digest.snapshot.tasks[index], digest.tracks[index])
    guard let old else {
      return RecordedTask(task).json(number: number, besides: nil, track: track).placed(task.place, scene.opening)
    }
    let isSame = task == scene.tasks[old]
    let news = track == scene.tracks[old] ? nil : track
    guard !isSame || news != nil else { return nil }
    let now = RecordedTask(task)
    return now.json(number: number, besides: isSame ? now : RecordedTask(scene.tasks[old]), track: news)
  }
}

extension JSONObject.Member {
  static func member(_ key: String, _ value: JSONValue) -> Self { Self(key: key, value: value) }
}

extension JSONValue {
  /// A task's object with its place, where that isn't the board's first.
  fileprivate func placed(_ place: PlaceID, _ opening: RecordedOpening) -> JSONValue {
    guard place != opening.places.first?.id, var object else { return self }
    object.add(RecordingKey.place, .integer(place.rawValue))
    return .object(object)
  }
}
