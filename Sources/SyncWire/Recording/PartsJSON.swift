import SyncLog
import TaskModel

/// What a poll says of its places: how long ago an answer was whole, or all of it where more than that changed.
enum PartsJSON {
  private static let ago = "ago"
  private static let index = "part"

  static func members(
    of parts: [Snapshot.Part], besides old: [Snapshot.Part], at moment: Int64
  ) -> [JSONObject.Member] {
    guard parts != old else { return [] }
    if let index = onlyRead(parts, old) {
      let ago = JSONObject.Member.member(
        Self.ago, .integer(moment.subtractingReportingOverflow(parts[index].takenAt).0))
      return index == 0 ? [ago] : [ago, .member(Self.index, .integer(index))]
    }
    return [.member(RecordingKey.parts, .array(parts.map(json)))]
  }

  /// The parts that a line tells of; nil for what can't be.
  static func parts(_ object: JSONObject, besides old: [Snapshot.Part], at moment: Int64) -> [Snapshot.Part]? {
    if let list = object[RecordingKey.parts] {
      let parts = list.array?.prefix(RecordingFormat.mostPlaces).compactMap(part) ?? []
      guard !parts.isEmpty, Set(parts.map(\.place)).count == parts.count else { return nil }
      return parts
    }
    guard let ago = object[Self.ago] else { return old }
    let index = object[Self.index]?.whole(in: 0...RecordingFormat.mostPlaces) ?? 0
    guard let ago: Int64 = ago.whole(in: -moment...moment), old.indices.contains(index) else { return nil }
    var parts = old
    parts[index] = Snapshot.Part(place: old[index].place, takenAt: moment - ago, isPartial: false, moved: false)
    return parts
  }

  /// The index of the one part that was read anew, where nothing else is to be told.
  private static func onlyRead(_ parts: [Snapshot.Part], _ old: [Snapshot.Part]) -> Int? {
    guard parts.count == old.count else { return nil }
    let changed = parts.indices.filter { parts[$0] != old[$0] }
    guard changed.count == 1, let index = changed.first, parts[index].place == old[index].place,
      !parts[index].isPartial, !parts[index].moved, !parts[index].isRemembered
    else { return nil }
    return index
  }

  /// `[place, when, bits]`: 1 for a first page, 2 for a list that moved, 4 for what was remembered.
  private static func json(_ part: Snapshot.Part) -> JSONValue {
    let bits = (part.isPartial ? 1 : 0) | (part.moved ? 2 : 0) | (part.isRemembered ? 4 : 0)
    return .array([.integer(part.place.rawValue), .integer(part.takenAt), .integer(bits)])
  }

  private static func part(_ value: JSONValue) -> Snapshot.Part? {
    guard let items = value.array, items.count >= 3, let place: UInt16 = items[0].whole(in: 0...UInt16.max),
      let takenAt: Int64 = items[1].whole(in: RecordingFormat.moments), let bits: Int = items[2].whole(in: 0...7)
    else { return nil }
    return Snapshot.Part(
      place: PlaceID(rawValue: place), takenAt: takenAt, isPartial: bits & 1 != 0, moved: bits & 2 != 0,
      isRemembered: bits & 4 != 0)
  }
}
