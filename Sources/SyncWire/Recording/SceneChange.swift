import SyncLog
import TaskModel

/// A poll's line put into effect: the scene after it.
struct SceneChange {
  private(set) var scene: RecordedScene
  private(set) var hasChanges = false
  private(set) var newFailures = 0

  /// Nil where the line says what can't be after `old`.
  init?(_ object: JSONObject, from old: RecordedScene, at moment: Int64, isWhole: Bool) {
    scene = old
    guard let parts = PartsJSON.parts(object, besides: isWhole ? [] : old.parts, at: moment), !parts.isEmpty else {
      return nil
    }
    scene.parts = parts
    if let total = object[RecordingKey.total] { scene.total = total.whole(in: 0...Int.max) }
    let list = object[RecordingKey.tasks]?.array ?? []
    guard list.count <= RecordingFormat.mostTasks else { return nil }
    guard isWhole ? replace(list, object[RecordingKey.same], old) : change(list, object, old) else { return nil }
  }

  /// Takes all tasks of a whole poll.
  private mutating func replace(_ list: [JSONValue], _ same: JSONValue?, _ old: RecordedScene) -> Bool {
    let known = Dictionary(zip(old.numbers, old.numbers.indices)) { first, _ in first }
    (scene.tasks, scene.tracks, scene.numbers) = ([], [], [])
    scene.tasks.reserveCapacity(list.count)
    var seen: Set<Int32> = []
    for value in list {
      guard let object = value.object, let number = Self.number(object), seen.insert(number).inserted else {
        return false
      }
      append(object, number, besides: same?.object)
      note(
        scene.tracks[scene.tracks.count - 1], after: known[number].map { old.tracks[$0] }, isFirst: old.parts.isEmpty)
    }
    hasChanges = scene.tasks != old.tasks || scene.tracks != old.tracks
    return true
  }

  private mutating func append(_ object: JSONObject, _ number: Int32, besides same: JSONObject?) {
    let place: UInt16? = object[RecordingKey.place]?.whole(in: 0...UInt16.max)
    var task = RecordedTask(in: place.map(PlaceID.init) ?? scene.opening.places.first?.id ?? .only)
    if let same { task.take(same) }
    task.take(object)
    let packed = task.task
    scene.tasks.append(packed)
    scene.tracks.append(Self.track(object) ?? TaskTrack(first: packed))
    scene.numbers.append(number)
  }

  /// Takes changed and new tasks, and leaves out those that are gone.
  private mutating func change(_ list: [JSONValue], _ object: JSONObject, _ old: RecordedScene) -> Bool {
    let gone = object[RecordingKey.gone]?.string
    hasChanges = !list.isEmpty || gone != nil || object[RecordingKey.order] != nil || scene.total != old.total
    var known = list.isEmpty ? [:] : Dictionary(zip(scene.numbers, scene.numbers.indices)) { first, _ in first }
    for value in list {
      guard let object = value.object, let number = Self.number(object) else { return false }
      if let index = known[number] {
        change(index, object)
      } else {
        guard scene.tasks.count < RecordingFormat.mostTasks else { return false }
        known[number] = scene.tasks.count
        append(object, number, besides: nil)
        note(scene.tracks[scene.tracks.count - 1], after: nil, isFirst: false)
      }
    }
    return leaveOut(gone) && arrange(object[RecordingKey.order]?.string)
  }

  private mutating func change(_ index: Int, _ object: JSONObject) {
    var task = RecordedTask(scene.tasks[index])
    task.take(object)
    scene.tasks[index] = task.task
    guard let track = Self.track(object) else { return }
    note(track, after: scene.tracks[index], isFirst: false)
    scene.tracks[index] = track
  }

  private mutating func leaveOut(_ text: String?) -> Bool {
    guard let text else { return true }
    guard let gone = NumberRuns.numbers(text, limit: scene.numbers.count + 1) else { return false }
    let set = Set(gone)
    guard set.isSubset(of: scene.numbers) else { return false }
    keep(scene.numbers.indices.filter { !set.contains(scene.numbers[$0]) })
    return true
  }

  private mutating func arrange(_ text: String?) -> Bool {
    guard let text else { return true }
    let places = Dictionary(zip(scene.numbers, scene.numbers.indices)) { first, _ in first }
    guard let order = NumberRuns.numbers(text, limit: scene.numbers.count + 1), order.count == scene.numbers.count,
      Set(order).count == order.count
    else { return false }
    let indices = order.compactMap { places[$0] }
    guard indices.count == order.count else { return false }
    keep(indices)
    return true
  }

  private mutating func keep(_ indices: [Int]) {
    let now = scene
    scene.tasks = indices.map { now.tasks[$0] }
    scene.tracks = indices.map { now.tracks[$0] }
    scene.numbers = indices.map { now.numbers[$0] }
  }

  /// Counts a task that began to fail; those that failed when the recording began didn't.
  private mutating func note(_ track: TaskTrack, after old: TaskTrack?, isFirst: Bool) {
    if track.failedLast, old?.failedLast != true, !isFirst { newFailures += 1 }
  }

  private static func number(_ object: JSONObject) -> Int32? { object[RecordingKey.task]?.whole(in: 0...Int32.max) }

  private static func track(_ object: JSONObject) -> TaskTrack? {
    object[RecordingKey.own]?["track"].flatMap(TaskTrack.init)
  }
}
