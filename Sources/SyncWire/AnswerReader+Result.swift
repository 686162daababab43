package import SyncLog
package import TaskModel

extension AnswerReader {
  /// The answer of the list call. An error that came with a 2xx is a failure, not an empty list.
  package func page() throws(FetchFailure) -> TaskPage {
    let object = JSONObject(members)
    switch shape {
    case .list: return TaskPage(tasks: tasks, total: total, skipped: skipped)
    case .object:
      if let failure = Self.refusal(object) { throw failure }
      if object[WireField.tasks]?.isNull ?? (total == 0) { return TaskPage(tasks: [], total: total) }
      throw Self.malformed("an object without a list of tasks")
    case .array, .scalar: throw Self.malformed("no object")
    }
  }

  /// The answer of the single-task call.
  package func task() throws(FetchFailure) -> WireTask {
    guard shape == .object else { throw Self.malformed("no task") }
    let object = JSONObject(members)
    if Self.isTask(object) { return WireTask(object, keepsObject: keepsObjects) }
    if let inner = object[WireField.task]?.object, Self.isTask(inner) {
      return WireTask(inner, keepsObject: keepsObjects)
    }
    throw Self.refusal(object) ?? Self.malformed("an object without a task's fields")
  }

  /// A saved answer of either call, or a bare array of tasks.
  func saved() throws(FetchFailure) -> TaskPage {
    switch shape {
    case .array: return TaskPage(tasks: tasks, total: nil, skipped: skipped)
    case .list, .scalar: return try page()
    case .object:
      if let task = try? task() { return TaskPage(tasks: [task], total: nil) }
      return try page()
    }
  }

  /// The failure that an answer stands for that isn't JSON as a whole.
  package static func failure(_ error: JSONError, answer: some Collection<UInt8>) -> FetchFailure {
    let looksLikeJSON = [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(answer.first { $0 > 0x20 } ?? 0)
    let excerpt = PlainText.excerpt(of: answer)
    let message =
      switch (excerpt.isEmpty, looksLikeJSON) {
      case (true, _): "the answer is empty"
      case (false, true): "the answer isn't whole JSON: \(error)"
      case (false, false): "the answer isn't JSON: \(excerpt)"
      }
    return FetchFailure(.notJSON, message: message)
  }

  private var total: Int? {
    var reader = WireValueReader()
    return JSONObject(members)[WireField.total].flatMap { reader.integer($0, usual: 0...Int.max) }
      .flatMap { $0 < 0 ? nil : $0 }
  }

  /// Whether `object` has the fields of a task; one with an error's fields needs those that only tasks have.
  private static func isTask(_ object: JSONObject) -> Bool {
    let fields = object.members.compactMap { WireField(rawValue: $0.key) }
    guard WireError(object) != nil else { return !fields.isEmpty }
    return fields.contains { $0 == .id || $0 == .syncStatus || $0 == .scheduleStatus }
  }

  private static func refusal(_ object: JSONObject) -> FetchFailure? {
    WireError(object)?.failure(status: nil)
  }

  private static func malformed(_ what: String) -> FetchFailure {
    FetchFailure(.malformed, message: "the answer is JSON, but not of the documented shape: \(what)")
  }
}
