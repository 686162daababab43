/// What doesn't change about a task while it lives: its names and ids.
struct Traits {
  let id: String
  let clusterType: ClusterType
  let clusterName: String
  let clusterID: String
  let connectionName: String
  let connectionID: String
  let createUser: String
  let editor: String
  /// 0 for the workspace that the demo is asked for, up to 3 for others of the same instance.
  let workspace: Int

  init(_ seat: Seat) {
    var dice = seat.dice(17)
    let name = Self.name(of: seat)
    id = SeatID.text(seat)
    clusterType = Self.clusterType(of: seat)
    clusterName = Self.clusterName(of: seat)
    connectionName = dice.percent(8) ? "数据连接_\(name)" : "dc_\(name)"
    clusterID = dice.dashed()
    connectionID = dice.hexadecimal()
    createUser = Self.user(&dice)
    editor = Self.user(&dice)
    workspace = dice.percent(70) ? 0 : 1 + dice.below(3)
  }

  /// The cluster's name alone, for filters and orders.
  static func clusterName(of seat: Seat) -> String {
    (clusterType(of: seat) == .dws ? "dws_" : "mrs_") + name(of: seat)
  }

  private static func name(of seat: Seat) -> String {
    var dice = seat.dice(10)
    let number = seat.index / NamePool.topics.count + 1
    let version = seat.generation > 0 ? "_v\(seat.generation % 9 + 2)" : ""
    return "\(topic(of: seat, &dice))_\(number < 10 ? "0" : "")\(number)\(version)"
  }

  private static func topic(of seat: Seat, _ dice: inout SplitMix64) -> String {
    guard !dice.percent(7) else { return NamePool.chineseTopics[seat.index % NamePool.chineseTopics.count] }
    return NamePool.topics[seat.index * 7 % NamePool.topics.count]
  }

  /// Tasks that share their troubles are of one type, so that they fail with one message.
  static func clusterType(of seat: Seat) -> ClusterType {
    switch seat.persona {
    case .fellow: .dws
    case .member: IncidentPlan.group(of: seat) % 4 == 3 ? .mrs : .dws
    case .steady, .brisk, .stopper, .neglected, .orphan, .odd, .manual, .untouched: seat.index % 4 == 3 ? .mrs : .dws
    }
  }

  private static func user(_ dice: inout SplitMix64) -> String {
    guard !dice.percent(10) else { return dice.pick(NamePool.chinesePeople) }
    return "ei_dayu_\(dice.pick(NamePool.people))_0\(1 + dice.below(3))"
  }
}
