import SyncLog
import SyncWire
import TaskModel

/// One page of a set-up list.
struct SetUpPage<Entry> {
  let entries: [Entry]
  /// Entries that the page held, those that can't be used among them.
  let length: Int
  /// How many there are over all pages, where the answer says so.
  let total: Int?
  /// Whether the answer names a next page. Where to is never followed: it could be anywhere.
  let hasNext: Bool

  /// Reads the array `member`; fails for an answer without one that doesn't say that there is nothing.
  init(
    _ body: [UInt8], member: String, entry: (JSONValue) -> Entry?
  ) throws(FetchFailure) {
    let answer: JSONValue
    do {
      answer = try JSONValue.parse(body)
    } catch {
      throw AnswerReader.failure(error, answer: body)
    }
    if let object = answer.object, let error = WireError(object), answer[member] == nil {
      throw error.failure(status: nil)
    }
    total = answer["count"]?.number.flatMap { Int($0) }
    guard let array = answer[member]?.array ?? (total == 0 ? [] : nil) else {
      throw FetchFailure(.malformed, message: "the answer is JSON, but without '\(member)'")
    }
    entries = array.compactMap(entry)
    length = array.count
    hasNext = answer["links"]?["next"]?.string?.isEmpty == false
  }
}
