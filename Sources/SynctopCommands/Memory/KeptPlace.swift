import History
import TaskModel

/// A place of the board with the name under which its tasks are remembered.
struct KeptPlace: Sendable {
  let place: Place
  /// As far as it was known when the place was opened.
  let planned: Scope
  /// The instance that its tasks turned out to be of.
  var learned: String?
  /// The last moment at which a board showed its tasks before this one did, epoch milliseconds.
  var shownUntil: Int64?

  init(place: Place, scope: Scope) {
    self.place = place
    planned = scope
  }

  var id: PlaceID { place.id }

  var scope: Scope { Scope(address: planned.address, instance: planned.instance ?? learned) }
}
