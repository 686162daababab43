import TaskModel

extension LocalSettings {
  /// How long, in milliseconds, may pass between two good polls until runs may have been missed in between.
  var gapLimit: Int64 { WatchedSpan.gapLimit(interval: interval.milliseconds) }
}
