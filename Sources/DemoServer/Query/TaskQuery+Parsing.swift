extension TaskQuery {
  /// Reads a request's query, still encoded. Parameters that aren't documented are passed over; a documented one with a
  /// value that isn't, or given twice, is refused.
  init(query: String) throws(QueryRefusal) {
    var seen: Set<String> = []
    for part in query.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(sides[0], of: "query")
      let value = sides.count > 1 ? try Self.decoded(sides[1], of: name) : ""
      guard let parameter = Parameter(rawValue: name) else { continue }
      guard seen.insert(name).inserted else { throw QueryRefusal("\(name) is given more than once") }
      try read(parameter, value)
    }
  }

  private enum Parameter: String {
    case limit, offset
    case clusterType = "cluster_type"
    case clusterName = "cluster_name"
    case syncStatus = "sync_status"
    case scheduleStatus = "schedule_status"
    case orderBy = "order_by"
    case orderByAsc = "order_by_asc"
  }

  private mutating func read(_ parameter: Parameter, _ value: String) throws(QueryRefusal) {
    switch parameter {
    case .limit: limit = try Self.number(value, Self.limits, parameter)
    case .offset: offset = try Self.number(value, 0...Int(Int32.max), parameter)
    case .clusterType: selection.clusterType = try Self.choice(value, Self.clusterTypes, parameter)
    case .clusterName: selection.clusterName = value.isEmpty ? nil : value.lowercased()
    case .syncStatus: selection.syncStatus = try Self.choice(value, Self.syncStatuses, parameter)
    case .scheduleStatus: selection.scheduleStatus = try Self.choice(value, Self.scheduleStatuses, parameter)
    case .orderBy:
      selection.order = Order(rawValue: try Self.choice(value, Order.allCases.map(\.rawValue), parameter))
    case .orderByAsc: selection.isAscending = try Self.choice(value, ["true", "false"], parameter) == "true"
    }
  }

  private static let clusterTypes = ClusterType.allCases.map(\.rawValue)
  private static let syncStatuses = ["UNKNOWN", "NOT_SYNC", "SYNCING", "SYNC_SUCCESS", "SYNC_FAIL"]
  private static let scheduleStatuses = ["NOT_SCHEDULE", "SCHEDULING"]

  private static func number(_ text: String, _ range: ClosedRange<Int>, _ name: Parameter) throws(QueryRefusal) -> Int {
    guard let number = Int(text), range.contains(number), text.first != "+" else {
      throw QueryRefusal("\(name.rawValue) must be an integer from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func choice(_ text: String, _ choices: [String], _ name: Parameter) throws(QueryRefusal) -> String {
    guard choices.contains(text) else {
      throw QueryRefusal("\(name.rawValue) must be one of \(choices.joined(separator: ", "))")
    }
    return text
  }

  private static func decoded(_ text: Substring, of name: String) throws(QueryRefusal) -> String {
    guard let decoded = PercentDecoding.text(text) else { throw QueryRefusal("\(name) isn't encoded as UTF-8") }
    return decoded
  }
}
