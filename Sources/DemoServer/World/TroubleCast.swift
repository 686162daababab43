/// The names that occur in the logs of one cause.
struct TroubleCast {
  /// A group's role in DWS, by the service's naming rule.
  let role: String
  let user: String
  let group: String
  let roles: String
  let schema: String
  let table: String
  let node: String
  let action: String

  init(_ dice: inout SplitMix64) {
    role = "iam_group_" + dice.hexadecimal()
    user = dice.pick(NamePool.people)
    group = "iam_" + dice.pick(NamePool.topics)
    roles = "r_\(dice.pick(NamePool.topics)),r_\(dice.pick(NamePool.topics))_ro"
    schema = dice.pick(NamePool.schemas)
    table = "\(schema).\(dice.pick(NamePool.tables))"
    let node = 6001 + 2 * dice.below(6)
    self.node = "dn_\(node)_\(node + 1)"
    action = dice.pick(NamePool.actions)
  }

  /// A table, mostly printed without its schema, as the server does for schemas on the search path.
  func anyTable(_ dice: inout SplitMix64) -> String {
    let name = dice.pick(NamePool.tables)
    return dice.percent(60) ? name : "\(dice.pick(NamePool.schemas)).\(name)"
  }
}
