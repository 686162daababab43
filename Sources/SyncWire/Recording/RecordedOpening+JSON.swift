import SyncLog
import TaskModel

extension RecordedOpening {
  var json: JSONValue {
    [
      "scope": .masked(scope), "places": .array(places.map(\.json)), "service_zone": serviceZone.json,
      "display_zone": displayZone.json, "streak_limit": .integer(streakLimit), "interval": .integer(interval),
    ]
  }

  /// Nil for what is no opening with a place at least, each known by another number.
  init?(_ value: JSONValue) {
    guard let items = value["places"]?.array, let zone = value["service_zone"].flatMap(Zone.init) else { return nil }
    let places = items.prefix(RecordingFormat.mostPlaces).compactMap(Place.init)
    guard !places.isEmpty, Set(places.map(\.id)).count == places.count else { return nil }
    self.init(
      scope: value["scope"]?.string ?? "", places: places, serviceZone: zone,
      displayZone: value["display_zone"].flatMap(Zone.init) ?? zone,
      streakLimit: value["streak_limit"]?.whole(in: 1...1_000_000) ?? 10,
      interval: value["interval"]?.whole(in: 1...Int64(86_400_000)) ?? 30_000)
  }
}

extension RecordedOpening.Place {
  fileprivate var json: JSONValue {
    var object = JSONObject([JSONObject.Member(key: "place", value: .integer(id.rawValue))])
    if !context.isEmpty { object["context"] = .masked(context) }
    object["scope"] = .masked(scope)
    if !workspace.isEmpty { object["workspace"] = .masked(workspace) }
    object["zone"] = zone?.json
    object["streak_limit"] = streakLimit.map { .integer($0) }
    return .object(object)
  }

  fileprivate init?(_ value: JSONValue) {
    guard let id: UInt16 = value["place"]?.whole(in: 0...UInt16.max) else { return nil }
    self.init(
      id: PlaceID(rawValue: id), context: value["context"]?.string ?? "", scope: value["scope"]?.string ?? "",
      workspace: value["workspace"]?.string ?? "", zone: value["zone"].flatMap(RecordedOpening.Zone.init),
      streakLimit: value["streak_limit"]?.whole(in: 1...1_000_000))
  }
}

extension RecordedOpening.Zone {
  fileprivate var json: JSONValue { ["name": .string(name), "seconds": .integer(seconds)] }

  fileprivate init?(_ value: JSONValue) {
    guard let name = value["name"]?.string else { return nil }
    self.init(name: name, seconds: value["seconds"]?.whole(in: -86_400...86_400) ?? 0)
  }
}
