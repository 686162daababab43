import Feed
import TaskModel

/// A place that is being watched.
struct OpenPlace<PollClock: Clock>: Sendable where PollClock.Duration == Duration {
  var place: Place
  var planned: PlannedPlace
  /// Tells this client from earlier ones of the same place, whose late answers don't count.
  let client: Int
  let poller: Poller<PollClock>
  let watch: Watch
  /// The polling; nil before it began.
  var run: Task<Void, Never>?
  /// True while another place shows the same.
  var isSpared = false

  init(place: Place, planned: PlannedPlace, client: Int, poller: Poller<PollClock>, watch: Watch) {
    self.place = place
    self.planned = planned
    self.client = client
    self.poller = poller
    self.watch = watch
  }

  /// The same client under the names that another plan gives it.
  func renamed(_ planned: PlannedPlace) -> Self {
    var place = self
    place.place = planned.place(self.place.id)
    place.planned = planned
    return place
  }

  /// Lets the poller rest, or go on.
  func setResting(_ rests: Bool) async {
    if rests { await poller.pause() } else { await poller.resume() }
  }

  /// Closes the client. Nothing is waited for.
  func close() {
    run?.cancel()
    Task.detached { [watch] in await watch.shutdown() }
  }
}
