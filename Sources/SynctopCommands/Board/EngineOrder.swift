import TaskModel

/// What the engine is asked for.
enum EngineOrder: Sendable {
  case open(WatchPlan)
  /// Leaves these places alone, and polls all others: they show what those show. Of the opening with that number.
  case spare(Set<PlaceID>, opening: Int)
  /// Polls all places at once.
  case refresh
  case readTask(PlaceID, id: String)
  case setPaused(Bool)
  /// The process went on after a stop, or the machine after so long a sleep.
  case wake(after: Duration)
  /// Closes all places and ends.
  case close
  /// The client with this number told something.
  case heard(PlaceNews, client: Int)
}
