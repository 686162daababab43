import DemoServer
import History
import TaskModel

/// What a demo world went through on the day before it was opened, as a board would have seen it.
struct DemoPast {
  let world: World

  init(_ world: World) { self.world = world }

  func fill(_ history: History, in scope: Scope, zone: ZoneRules?) throws(HistoryFailure) {}
}
