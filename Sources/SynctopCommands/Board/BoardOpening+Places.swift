import Dashboard
import SyncLog
import TaskModel

extension BoardOpening {
  /// These places, shown as the settings say.
  init(_ places: [Place], _ settings: LocalSettings) {
    self.init(
      places: places, scope: BoardScope(places).text, serviceZone: settings.serviceZone,
      displayZone: settings.displayZone, streakLimit: settings.streakLimit, causes: settings.ownCauses ?? .standard,
      interval: settings.interval.milliseconds)
  }
}
