/// An instance of the service that the demo lists.
struct DemoInstance: Sendable {
  /// What the service's number for an instance's state means.
  enum Status: Int {
    case active = 2
    case frozen = 4
  }

  let name: String
  let status: Status
  /// Its workspaces and its tasks; a frozen one's can't be read.
  let world: World
  let pages: Pages

  var id: String { world.identity.instanceID }

  /// The names of the workspaces, as many as a world with tasks has; a frozen instance has the first one only.
  static let workspaceNames = ["default", "finance", "数据治理", "sandbox"]

  private init(_ name: String, _ status: Status, _ world: World) {
    self.name = name
    self.status = status
    self.world = world
    pages = Pages(world: world)
  }

  /// The instances of a demo: the first has `world`; with `isDouble` another one can be used, and has fewer tasks;
  /// the last is frozen.
  static func all(_ world: World, isDouble: Bool) -> [Self] {
    var dice = SplitMix64(world.seed, 45)
    let further = World(
      seed: dice.next(), tasks: world.count / 5, start: world.start,
      identity: DemoIdentity(
        world.identity, instance: dice.hexadecimal(), workspaces: workspaceNames.map { _ in dice.hexadecimal() }))
    let frozen = World(
      seed: dice.next(), tasks: 0, start: world.start,
      identity: DemoIdentity(world.identity, instance: dice.hexadecimal(), workspaces: [dice.hexadecimal()]))
    let usable = [Self("dayu_demo", .active, world)] + (isDouble ? [Self("dayu_test", .active, further)] : [])
    return usable + [Self("dayu_old", .frozen, frozen)]
  }
}
