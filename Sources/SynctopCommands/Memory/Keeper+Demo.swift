import DemoServer
import History
import TaskModel

extension Keeper {
  /// A demo has a memory too: of what its world went through before it was opened.
  func fillDemo() async {
    guard case .demo(let demo) = home, let zone = settings?.serviceZone, let place = places.first,
      let world = await demo.world()
    else { return }
    _ = attempt { history throws(HistoryFailure) in
      try DemoPast(world).fill(history, in: place.scope, zone: zone, now: now())
    }
  }
}
