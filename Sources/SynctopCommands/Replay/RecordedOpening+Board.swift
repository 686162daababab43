import Dashboard
import SyncLog
import SyncWire
import TaskModel

extension RecordedOpening {
  /// What a board watches from `moment` on, epoch milliseconds.
  init(_ opening: BoardOpening, at moment: Int64) {
    self.init(
      scope: opening.scope,
      places: opening.places.map { place in
        Place(
          id: place.id, context: place.context, scope: place.scope, workspace: place.workspace,
          zone: place.zone.map { Zone($0, at: moment) }, streakLimit: place.streakLimit)
      },
      serviceZone: Zone(opening.serviceZone, at: moment), displayZone: Zone(opening.displayZone, at: moment),
      streakLimit: opening.streakLimit, interval: opening.interval)
  }
}

extension RecordedOpening.Zone {
  fileprivate init(_ rules: ZoneRules, at moment: Int64) {
    let shown = ZoneRules.fixed(name: "UTC", seconds: 0).instant(rules.local(moment)) ?? moment
    self.init(name: rules.name, seconds: Int((shown - moment / 1000 * 1000) / 1000))
  }

  /// The rules of that name; where this machine doesn't know it, the offset that held.
  var rules: ZoneRules { (try? ZoneRulesLoader.rules(named: name)) ?? .fixed(name: name, seconds: seconds) }
}

extension BoardOpening {
  /// The board as it was recorded; classes of causes aren't recorded.
  init(_ recorded: RecordedOpening, causes: CauseTable) {
    self.init(
      places: recorded.places.map { place in
        Place(
          id: place.id, context: place.context, scope: place.scope, workspace: place.workspace,
          zone: place.zone?.rules, streakLimit: place.streakLimit)
      },
      scope: recorded.scope, serviceZone: recorded.serviceZone.rules, displayZone: recorded.displayZone.rules,
      streakLimit: recorded.streakLimit, causes: causes, interval: recorded.interval)
  }
}
