import DemoServer
import History
import TaskModel

/// A demo has a memory too: what its world went through before it was opened.
extension Keeper {
  func fillDemo() async {
    guard case .demo(let demo) = home, let world = await demo.world(), let place = places.first else { return }
    let past = DemoPast(world)
    _ = attempt { history throws(HistoryFailure) in try past.fill(history, in: place.scope, zone: settings?.serviceZone)
    }
  }
}
