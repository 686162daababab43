/// What is remembered of tasks, found by what they are known by, for a digest that is being made.
struct TrackMemory {
  private let tasks: [SyncTask]
  private let tracks: [TaskTrack]
  private let index: TaskIndex?
  private let watchedUntil: [PlaceID: Int64]

  init(_ remembered: [Remembered]) {
    tasks = remembered.flatMap(\.tasks)
    tracks = remembered.flatMap { Array($0.tracks.prefix($0.tasks.count)) }
    index = tasks.isEmpty || tasks.count != tracks.count ? nil : TaskIndex(tasks)
    var watchedUntil: [PlaceID: Int64] = [:]
    for part in remembered {
      if let place = part.tasks.first?.place { watchedUntil[place] = part.watchedUntil }
    }
    self.watchedUntil = watchedUntil
  }

  var isEmpty: Bool { index == nil }

  /// When somebody polled the place last, epoch milliseconds; nil where nothing is remembered of it.
  func watchedUntil(_ place: PlaceID) -> Int64? { watchedUntil[place] }

  /// The track of a task that is polled now; nil where the task isn't remembered.
  func track(of task: SyncTask, afterGap: Bool, zone: ZoneRules) -> TaskTrack? {
    index?.index(of: task).map { tracks[$0].advanced(from: tasks[$0], to: task, afterGap: afterGap, zone: zone) }
  }
}
