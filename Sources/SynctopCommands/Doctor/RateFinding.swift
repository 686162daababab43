import SyncAPI
import SyncLog
import TaskModel

/// What is known of the rate of requests: what synctop allows itself, what the service documents, what the gateway said.
enum RateFinding {
  static func finding(headers: [PageFacts.RateHeader], _ configuration: Configuration) -> Finding {
    let own = configuration.rate(.rate).map { "\($0.requests)/\(Quantity.duration($0.seconds))" }
    let isLocal = configuration.endpoint?.isLoopback == true
    let rate = own ?? (isLocal ? "none on this machine" : "20/10s")
    let chineseRate = own ?? (isLocal ? "本机不限" : "20/10s")
    let told = headers.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    let details: KeyValuePairs<String, JSONValue> = [
      "own": own.map(JSONValue.string) ?? (isLocal ? .null : "20/10s"), "documented": "40/10s a user",
      "headers": .object(JSONObject(headers.map { .init(key: $0.name, value: .string($0.value)) })),
    ]
    let remaining = headers.first { $0.name.contains("remain") }.flatMap { Int($0.value) }
    let left =
      told.isEmpty
      ? Wording("how much is left the gateway doesn't tell", "网关未告知剩余额度") : Wording(told, told)
    let isLow = remaining.map { $0 < 10 } ?? false
    return Finding(
      .rate, isLow ? .warn : .ok,
      Wording(
        "own limit \(rate), documented 40/10s a user; \(left.english)",
        "自身上限 \(chineseRate)，文档上限每用户 40/10s；\(left.chinese)"),
      next: isLow
        ? Wording("raise polling.interval or lower polling.rate", "请调大 polling.interval 或调小 polling.rate") : nil,
      details)
  }
}
