import Dashboard

extension LocalSettings {
  /// These settings with the zones and bounds of a board that was recorded.
  func shown(as opening: BoardOpening) -> LocalSettings {
    var settings = self
    settings.serviceZone = opening.serviceZone
    settings.displayZone = opening.displayZone
    settings.streakLimit = opening.streakLimit
    settings.interval = .milliseconds(opening.interval)
    return settings
  }
}
