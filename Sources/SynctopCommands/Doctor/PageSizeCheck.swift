import SyncAPI
import SyncLog
import TaskModel

/// How many tasks the service gives in one answer: no documentation says.
struct PageSizeCheck {
  /// What is asked for, one after the other until one is granted.
  private static let sizes = [1000, 200, 100]

  let probe: ServiceProbe
  let workspace: String
  /// The configured size; nil for the default.
  let wanted: Int?

  func finding() async -> (Finding, [PageFacts.RateHeader]) {
    var refusals: [(size: Int, failure: FetchFailure)] = []
    for size in Self.sizes {
      do throws(FetchFailure) {
        let page = try await probe.page(limit: size, workspace: workspace)
        return (judge(page, asked: size, refused: refusals.map(\.size)), page.rate)
      } catch {
        refusals.append((size, error))
        // Only a refusal of the request itself has to do with the size.
        guard error.kind == .badRequest else { break }
      }
    }
    let last = refusals.last?.failure ?? FetchFailure(.other, message: "")
    return (Finding(.pageSize, .warn, failure: last), [])
  }

  private func judge(_ page: PageFacts, asked: Int, refused: [Int]) -> Finding {
    let total = page.total ?? page.entries
    let isCut = page.entries < min(asked, total)
    let granted = isCut ? page.entries : asked
    let isKnown = isCut || total >= asked || !refused.isEmpty
    let used = wanted ?? 100
    let details: KeyValuePairs<String, JSONValue> = [
      "asked": .integer(asked), "received": .integer(page.entries), "total": page.total.map(JSONValue.integer) ?? .null,
      "refused": .array(refused.map(JSONValue.integer)), "configured": wanted.map(JSONValue.integer) ?? .null,
      "milliseconds": .integer(page.took.wholeMilliseconds),
    ]
    guard used <= granted else {
      return Finding(
        .pageSize, .warn,
        Wording(
          "the service gives at most \(granted) tasks in a page; \(used) are asked for",
          "服务每页最多返回 \(granted) 个任务，当前请求 \(used) 个"),
        next: Wording("set polling.page_size to \(granted)", "请将 polling.page_size 设为 \(granted)"), details)
    }
    guard isKnown else {
      return Finding(
        .pageSize, .ok,
        Wording(
          "\(asked) may be asked for; whether as many would come can't be seen with \(total) tasks",
          "可请求 \(asked) 个；当前只有 \(total) 个任务，无法确认上限"), details)
    }
    let limit = Wording(
      isCut || !refused.isEmpty ? "the service gives at most \(granted) in a page" : "\(granted) in a page are given",
      isCut || !refused.isEmpty ? "服务每页最多返回 \(granted) 个" : "每页可返回 \(granted) 个")
    return Finding(.pageSize, .ok, limit, details)
  }
}
