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
    var dice = seat.dice(10)
    let type = Self.clusterType(of: seat)
    let topic = Self.topic(of: seat, &dice)
    let number = seat.index / NamePool.topics.count + 1
    let base = "\(topic)_\(number < 10 ? "0" : "")\(number)\(seat.generation > 0 ? "_v\(seat.generation % 9 + 2)" : "")"
    id = SeatID.text(seat)
    clusterType = type
    clusterName = (type == .dws ? "dws_" : "mrs_") + base
    connectionName = dice.percent(8) ? "数据连接_\(base)" : "dc_\(base)"
    clusterID = dice.dashed()
    connectionID = dice.hexadecimal()
    createUser = Self.user(&dice)
    editor = Self.user(&dice)
    workspace = dice.percent(70) ? 0 : 1 + dice.below(3)
  }

  private static func topic(of seat: Seat, _ dice: inout SplitMix64) -> String {
    guard !dice.percent(7) else { return NamePool.chineseTopics[seat.index % NamePool.chineseTopics.count] }
    return NamePool.topics[seat.index * 7 % NamePool.topics.count]
  }

  /// Tasks that share their troubles are of one type, so that they fail with one message.
  private static func clusterType(of seat: Seat) -> ClusterType {
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
