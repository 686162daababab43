/// Writes list answers of any length, the same bytes for the same seed.
struct AnswerMaker {
  private static let teams = ["billing", "risk", "ads", "search", "etl", "crm", "iot", "fraud", "growth", "core"]
  private static let stages = ["prod", "stage", "autotest", "dev", "dr"]
  private static let statuses =
    Array(repeating: "SYNC_SUCCESS", count: 12) + Array(repeating: "SYNC_FAIL", count: 5) + ["SYNCING", "NOT_SYNC"]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// `{"tasks": […], "total": count}` in UTF-8, about 1.4 KB a task.
  mutating func answer(count: Int) -> [UInt8] {
    var bytes = Array("{\"tasks\":[".utf8)
    bytes.reserveCapacity(count * 1500)
    for number in 0..<count {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += task(number).utf8
    }
    bytes += "],\"total\":\(count)}".utf8
    return bytes
  }

  private mutating func task(_ number: Int) -> String {
    let cluster = below(400)
    let team = Self.teams[cluster % Self.teams.count]
    let status = Self.statuses[below(Self.statuses.count)]
    let synced = 1_710_000_000_000 + number * 1000 + below(86_400_000)
    let log = (0...below(4)).map { _ in entry(team, failed: status == "SYNC_FAIL") }.joined(separator: "\\n")
    return """
      {"cluster_id":"\(identifier(8))","cluster_name":"dws_\(team)_\(Self.stages[cluster % 5])_\(cluster)",\
      "cluster_type":"\(cluster % 4 == 0 ? "MRS" : "DWS")","create_time":\(synced - 1000),"create_user":"ei_\(team)",\
      "data_connection_id":"\(identifier(2))","data_connection_name":"dws_\(team)_\(number % 977)",\
      "domain_id":"\(identifier(2))","id":"\(identifier(2))","instance_id":"\(identifier(2))",\
      "project_id":"\(identifier(2))","schedule_end_hour":\(below(24)),"schedule_interval":\(below(23) + 1),\
      "schedule_period":"HOUR","schedule_start_hour":\(below(24)),"schedule_status":"SCHEDULING",\
      "sync_msg":"\(log)","sync_status":"\(status)","sync_time":\(synced),"update_time":\(synced - 1000)}
      """
  }

  private mutating func entry(_ team: String, failed: Bool) -> String {
    let user = "iam_group_\(team)_\(below(5000))"
    guard failed else {
      return "[2024-03-20 10:25:54] ===> Sync user \(user): granted \(below(400)) roles; job \(identifier(2)) finished"
    }
    return """
      [2024-03-20 10:25:54] ===> Submit job to datamanager failed:[{\\"duration\\":0.0,\\"jobId\\":\\"\(identifier(2))\\",\
      \\"message\\":\\"ERROR: role \\\\\\"\(user)\\\\\\" cannot be dropped because some objects depend on it\\\\n Detail: \
      target of row level security policy dls_\(team)_\(below(99)) on table all_data_type_\(below(9999))\\",\
      \\"status\\":\\"FAILED\\",\\"rows\\":[],\\"totalRowCount\\":0}]
      """
  }

  /// So many words of up to sixteen hexadecimal digits.
  mutating func identifier(_ words: Int) -> String {
    (0..<words).map { _ in String(next(), radix: 16) }.joined()
  }

  /// A number of 0..<`bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
